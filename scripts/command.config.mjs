import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const source = (path) => fileURLToPath(new URL(`../src/${path}.ts`, import.meta.url))

/**
 * The command line in a few files instead of six hundred: Node finds, reads and links them one by one, which took longer than most runs.
 * Its threads start beside it, by the names that they have in the source.
 */
export default defineConfig({
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    emptyOutDir: false,
    license: { fileName: 'licenses.md' },
    rollupOptions: {
      input: {
        main: source('cli/main'),
        'threads-worker': source('runs/threads-worker'),
        'draw-worker': source('evidence/claims/draw-worker'),
        'arm-worker': source('evidence/calibration/arm-worker'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
})
