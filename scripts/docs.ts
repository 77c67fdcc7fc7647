/**
 * Writes `docs/models/`: a page for every built-in model, from the model and from the published numbers. Models are asked for those
 * numbers only where they or a regimen changed since `evidence/results.json` was written.
 *
 *     npm run docs                      asks for what changed, writes pictures and pages
 *     npm run docs -- --pages           writes the pages only, in seconds; what was not asked again says that it is stale
 *     npm run docs -- --again MODEL     asks this model again, changed or not; may be repeated
 *     npm run docs -- --draws N         draws from doubt for bands in the pictures of what is asked: 40 take forty times as long
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { EVIDENCE_FOLDER, loadEvidence } from '../src/evidence/load.ts'
import { indexPage, modelPage, numbersFile, numbersPage, pictureFile } from '../src/evidence/model-page/page.ts'
import { drawnCurves, regimenPicture } from '../src/evidence/report/picture.ts'
import { askModel, evidenceOf, type FoundOfModel, type ResultsFile } from '../src/evidence/results.ts'
import type { CheckedModel } from '../src/language/index.ts'
import { builtInModels } from '../src/models/index.ts'
import { builtInModel } from '../src/runs/load-model.ts'
import { filesUnder } from '../tests/project.ts'
import { wordsOfParts } from './docs/part-words.ts'
import { shownByTests } from './docs/shown.ts'

const RESULTS = new URL('../evidence/results.json', import.meta.url)
const PAGES = new URL('../docs/models/', import.meta.url)
/** The pages by the name of their file, from what was found; asks nothing. */
export function modelPages(results: ResultsFile): Record<string, string> {
  const models = allModels()
  const context = {
    results,
    evidence: loadEvidence(EVIDENCE_FOLDER),
    folder: EVIDENCE_FOLDER,
    words: wordsOfParts(models.flatMap(({ parts }) => parts.map(({ id }) => id))),
  }
  return {
    'README.md': indexPage(models, results),
    ...Object.fromEntries(
      models.flatMap((model) => {
        const numbers = numbersPage(model, context)
        return [
          [`${model.id}.md`, modelPage(model, context)],
          ...(numbers === undefined ? [] : [[numbersFile(model.id), numbers]]),
        ]
      }),
    ),
  }
}

export function readResults(): ResultsFile {
  if (!existsSync(RESULTS)) return { versions: { allostat: '' }, shown: [], models: {} }
  return JSON.parse(readFileSync(RESULTS, 'utf8'))
}

function allModels(): CheckedModel[] {
  return [...builtInModels.keys()].map((id) => builtInModel(id))
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pages: { type: 'boolean' }, draws: { type: 'string' }, again: { type: 'string', multiple: true } },
  })
  const draws = Number(values.draws ?? 0)
  const before = readResults()
  const models = values.pages ? before.models : await askAll(before, draws, values.again ?? [])
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const results: ResultsFile = { versions: { allostat: version }, shown: shownByTests(), models }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  const pages = modelPages(results)
  for (const [name, text] of Object.entries(pages)) {
    mkdirSync(new URL('.', new URL(name, PAGES)), { recursive: true })
    writeFileSync(new URL(name, PAGES), text)
  }
  if (!values.pages) removeOthers(results, pages)
}

/** Asks every model for what changed, and draws what it said. */
async function askAll(
  before: ResultsFile,
  draws: number,
  again: readonly string[],
): Promise<Record<string, FoundOfModel>> {
  const evidence = loadEvidence(EVIDENCE_FOLDER)
  const models: Record<string, FoundOfModel> = {}
  for (const model of allModels()) {
    if (evidenceOf(evidence, model.id).regimens.length === 0) continue
    const { found, run } = await askModel(model, evidence, {
      draws,
      folder: EVIDENCE_FOLDER,
      known: again.includes(model.id) ? undefined : before.models[model.id],
      onRegimen: ({ file }) => process.stderr.write(`${model.id}: ${file}\n`),
    })
    models[model.id] = found
    mkdirSync(new URL(`${model.id}/`, PAGES), { recursive: true })
    for (const { regimen, judged, curves } of run) {
      const drawn = drawnCurves(curves, judged)
      if (drawn.length === 0) continue
      const picture = regimenPicture(regimen.title, drawn, judged)
      writeFileSync(new URL(`${model.id}/${pictureFile(regimen.file)}`, PAGES), picture)
    }
    for (const [file, { problem }] of Object.entries(found.regimens)) {
      if (problem !== undefined) process.stderr.write(`${file}: could not be run: ${problem}\n`)
    }
  }
  return models
}

/** Pages and pictures of models and regimens that are no more. */
function removeOthers({ models }: ResultsFile, pages: Readonly<Record<string, string>>): void {
  const pictures = Object.entries(models).flatMap(([id, { regimens }]) =>
    Object.entries(regimens).flatMap(([file, { panels }]) => (panels.length > 0 ? [`${id}/${pictureFile(file)}`] : [])),
  )
  const kept = new Set([...Object.keys(pages), ...pictures])
  for (const name of filesUnder('docs/models').map((path) => path.slice('docs/models/'.length))) {
    if (!kept.has(name)) rmSync(new URL(name, PAGES))
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
