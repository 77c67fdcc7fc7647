/**
 * Writes `docs/models/`: a page for every built-in model, from the model and from the published numbers. Models are asked for those
 * numbers only where they or their regimens changed since `evidence/results.json` was written.
 *
 *     npm run docs                      asks the models that changed, writes pictures and pages
 *     npm run docs -- --pages           writes the pages only, in seconds; what was not asked again says that it is stale
 *     npm run docs -- --ask MODEL…      asks these models again in any case
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EVIDENCE_FOLDER, type Evidence, loadEvidence } from '../src/evidence/load.ts'
import { indexPage, modelPage, numbersFile, numbersPage, pictureFile } from '../src/evidence/model-page/page.ts'
import { regimenPicture } from '../src/evidence/report/picture.ts'
import { askModel, evidenceOf, type FoundOfModel, type ResultsFile, regimensDigest } from '../src/evidence/results.ts'
import type { CheckedModel } from '../src/language/index.ts'
import { builtInModels } from '../src/models/index.ts'
import { builtInModel } from '../src/runs/load-model.ts'
import { modelDigest } from '../src/runs/model-digest.ts'
import { wordsOfParts } from './docs/part-words.ts'
import { shownByTests } from './docs/shown.ts'

const RESULTS = new URL('../evidence/results.json', import.meta.url)
const PAGES = new URL('../docs/models/', import.meta.url)
/** Draws from doubt for the bands of the pictures. Chosen: the same as those of `allostat evidence`. */
const DRAWS = 40

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

async function main(words: readonly string[]): Promise<void> {
  const evidence = loadEvidence(EVIDENCE_FOLDER)
  const before = readResults()
  const isPagesOnly = words.includes('--pages')
  const models: Record<string, FoundOfModel> = {}
  for (const model of allModels()) {
    const known = before.models[model.id]
    const isWanted = words.includes(model.id) || (!isPagesOnly && isOld(model, known, evidence))
    const found = isWanted ? await ask(model, evidence) : known
    if (found) models[model.id] = found
  }
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const results: ResultsFile = { versions: { allostat: version }, shown: shownByTests(), models }
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`)
  for (const [name, text] of Object.entries(modelPages(results))) {
    mkdirSync(new URL('.', new URL(name, PAGES)), { recursive: true })
    writeFileSync(new URL(name, PAGES), text)
  }
}

function isOld(model: CheckedModel, known: FoundOfModel | undefined, evidence: Evidence): boolean {
  const own = evidenceOf(evidence, model.id)
  if (own.regimens.length === 0) return false
  return known?.model_sha256 !== modelDigest(model) || known.regimens_sha256 !== regimensDigest(own, EVIDENCE_FOLDER)
}

/** Asks a model, and draws what it said. */
async function ask(model: CheckedModel, evidence: Evidence): Promise<FoundOfModel> {
  process.stderr.write(`${model.id}: asking for the published numbers\n`)
  const { found, result } = await askModel(model, evidence, EVIDENCE_FOLDER, { draws: DRAWS })
  rmSync(new URL(`${model.id}/`, PAGES), { recursive: true, force: true })
  mkdirSync(new URL(`${model.id}/`, PAGES), { recursive: true })
  for (const { regimen, curves } of result.regimens) {
    const judged = result.judged.filter(({ row }) => row && regimen.rows.includes(row))
    if (curves.length === 0) continue
    writeFileSync(
      new URL(`${model.id}/${pictureFile(regimen.file)}`, PAGES),
      regimenPicture(regimen.title, curves, judged),
    )
  }
  return found
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.slice(2))
