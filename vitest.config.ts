import { defineConfig } from 'vitest/config'
import { closingLine } from './tests/closing-line.ts'

const isFull = process.env.ALLOSTAT_TESTS === 'full'

export default defineConfig({
  test: {
    // `npm test` leaves out what takes long; `npm run test:full` adds the *.long.test.ts files.
    include: isFull ? ['{src,studio,tests}/**/*.long.test.ts'] : ['{src,studio,tests}/**/*.test.ts'],
    exclude: ['node_modules/**', 'dist/**', ...(isFull ? [] : ['**/*.long.test.ts'])],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', closingLine()],
  },
})
