import type { Plugin } from 'vite'
import { parse } from 'yaml'

/** Chapters are written as YAML and arrive in the page as data. */
export const chapters: Plugin = {
  name: 'chapters',
  transform(code, id) {
    return id.endsWith('.yaml')
      ? { code: `export default ${JSON.stringify(parse(code))}`, moduleType: 'js' }
      : undefined
  },
}
