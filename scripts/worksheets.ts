/**
 * Writes the teacher pack: a printable worksheet with answers for each sheet of `studio/teach/sheets/`.
 *
 *     node scripts/worksheets.ts FOLDER
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import type { Chapter } from '../studio/state/chapter.ts'
import type { Track } from '../studio/state/track.ts'
import { sheetPage } from '../studio/teach/page.ts'
import { type FilledSheet, fill, type Sheet } from '../studio/teach/sheet.ts'

const STUDIO = new URL('../studio/', import.meta.url)
const text = (path: string) => readFileSync(new URL(path, STUDIO), 'utf8')

/** The sheets by the name of their file, each filled from its chapter's track. */
export function readSheets(): Map<string, FilledSheet> {
  const names = readdirSync(new URL('teach/sheets/', STUDIO)).map((file) => file.replace(/\.yaml$/, ''))
  return new Map(
    names.sort().map((name) => {
      const chapter: Chapter = parse(text(`story/chapters/${name}.yaml`))
      const track: Track = JSON.parse(text(`story/tracks/${name}.json`))
      const sheet: Sheet = parse(text(`teach/sheets/${name}.yaml`))
      return [name, fill(sheet, chapter, track)]
    }),
  )
}

/** Writes a page for each sheet; their file names. */
export function writeSheets(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return [...readSheets()].map(([name, sheet]) => {
    writeFileSync(join(folder, `${name}.html`), sheetPage(sheet))
    return `${name}.html`
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder] = process.argv.slice(2)
  if (folder === undefined) {
    process.stderr.write('Name the folder: node scripts/worksheets.ts FOLDER\n')
    process.exitCode = 2
  } else for (const file of writeSheets(folder)) process.stdout.write(`${join(folder, file)}\n`)
}
