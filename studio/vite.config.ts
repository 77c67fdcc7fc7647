import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import { account } from './build/account.ts'
import { chapters } from './build/chapters.ts'
import { firstCurve } from './build/first-curve.ts'
import { numbers } from './build/numbers.ts'
import { offline } from './build/offline.ts'
import { worksheets } from './build/worksheets.ts'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // Relative, so that the folder works under any path.
  base: './',
  plugins: [chapters, firstCurve, worksheets, numbers, account, offline],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../site', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
  },
})
