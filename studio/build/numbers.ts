import type { Plugin } from 'vite'
import { numbersPage } from './numbers-page.ts'

/** Where each number of the model comes from, as a page beside the studio. */
export const numbers: Plugin = {
  name: 'numbers',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'numbers.html', source: numbersPage() })
  },
}
