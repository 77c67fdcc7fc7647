import { createRequire } from 'node:module'

/** Version of this package; the path is the same from `src/cli` and from `dist/cli`. */
export const VERSION: string = createRequire(import.meta.url)('../../package.json').version
