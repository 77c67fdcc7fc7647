import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Charting } from './context.ts'

/** Reads the charting library from the installed package, to be put into a page. Node only. */
export function chartingFromPackage(): Charting {
  const { resolve } = createRequire(import.meta.url)
  return {
    script: readFileSync(resolve('uplot/dist/uPlot.iife.min.js'), 'utf8'),
    style: readFileSync(resolve('uplot/dist/uPlot.min.css'), 'utf8'),
  }
}
