import type { Plugin } from 'vite'
import { readSheets } from '../../scripts/worksheets.ts'
import { sheetPage } from '../teach/page.ts'

/** The teacher pack lies beside the page, in `teach/`. */
export const worksheets: Plugin = {
  name: 'worksheets',
  generateBundle() {
    for (const [name, sheet] of readSheets())
      this.emitFile({ type: 'asset', fileName: `teach/${name}.html`, source: sheetPage(sheet) })
  },
}
