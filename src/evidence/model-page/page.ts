import { basename } from 'node:path'
import type { CheckedModel } from '../../language/checked.ts'
import { describeModel } from '../../runs/describe.ts'
import { modelStatus, statusWords } from '../../runs/model-status.ts'
import { capitalised, counted, listed } from '../../runs/report/numbers.ts'
import type { Evidence } from '../load.ts'
import { evidenceOf, type FoundOfModel, judgedFrom, type ResultsFile, regimenDigest, scoresOf } from '../results.ts'
import type { Judged } from '../verdict.ts'
import { blocks, code, listOf, plain, sourceText, table } from './markdown.ts'
import type { PageModel, PartWords } from './page-model.ts'
import { partSection } from './part-section.ts'
import { type AskedRegimen, countsOf, misfitsOf, regimenSection } from './targets-section.ts'
import { statusSection, whatItIs, whatItTakes } from './whole-section.ts'

export interface PageContext {
  readonly results: ResultsFile
  readonly evidence: Evidence
  /** The folder that the evidence was read from. */
  readonly folder: string
  /** What the files of the parts say in words, by id of the part. */
  readonly words: ReadonlyMap<string, PartWords>
}

const NOTE =
  '> Written by `npm run docs` from the model and from `evidence/`; do not change it by hand. A model for learning and research: it describes groups in published studies, not you. It is not medical advice.'

/** The page of published numbers, from that of the model; the pictures lie beside it. */
export function numbersFile(model: string): string {
  return `${model}/published-numbers.md`
}

export function pictureFile(regimenFile: string): string {
  return `${basename(regimenFile, '.yaml')}.svg`
}

/** The page of a built-in model, in Markdown: what it is, its status, its parts, the published numbers beside it. */
export function modelPage(model: CheckedModel, context: PageContext): string {
  const { results, words } = context
  const page: PageModel = { model, description: describeModel(model), words }
  const parts = model.parts.filter((part) => part.id !== model.id || part.equations.trim() !== '' || part.parameters)
  return `${blocks(
    `# ${plain(model.title)}`,
    `${code(model.id)}`,
    NOTE,
    whatItIs(page),
    `From: ${sourceText(model.source)}`,
    contents(parts),
    statusSection(modelStatus(model, results)),
    whatItTakes(page),
    '## Parts',
    ...parts.map((part) => partSection(part, page)),
    targets(model, context),
  )}\n`
}

function contents(parts: CheckedModel['parts']): string {
  return blocks(
    listOf([
      '[Status](#status)',
      `[Parts](#parts)\n${parts.map(({ id, title }) => `  - [${plain(title)}](#${id})`).join('\n')}`,
      '[Published numbers](#published-numbers)',
    ]),
  )
}

interface Found {
  readonly found: FoundOfModel
  readonly asked: readonly AskedRegimen[]
  readonly judged: readonly Judged[]
  readonly stale: string
}

/** What was found of a model, judged by the tables as they are now. */
function foundOf(model: CheckedModel, { results, evidence, folder }: PageContext): Found | undefined {
  const own = evidenceOf(evidence, model.id)
  const found = results.models[model.id]
  if (!found) return undefined
  const asked = judgedFrom(found.regimens, own).map(({ regimen, judged }): AskedRegimen => {
    const { panels = [], problem } = found.regimens[regimen.file] ?? {}
    return { regimen, judged, panels, picture: pictureFile(regimen.file), ...(problem ? { problem } : {}) }
  })
  const changed = own.regimens.filter(
    (regimen) => found.regimens[regimen.file]?.sha256 !== regimenDigest(regimen, folder),
  )
  const stale = staleWords(modelStatus(model, results).isStale, changed.length)
  return { found, asked, judged: asked.flatMap((each) => each.judged), stale }
}

/** Counts and misfits; the numbers themselves have a page of their own. */
function targets(model: CheckedModel, context: PageContext): string {
  const head = '## Published numbers'
  const all = foundOf(model, context)
  if (!all) {
    const isAsked = evidenceOf(context.evidence, model.id).regimens.length > 0
    const words = isAsked
      ? 'Its regimens were not run yet: `npm run docs` runs them.'
      : 'No regimen reads a published number off this model yet.'
    return blocks(head, words)
  }
  return blocks(
    head,
    `What people measured, and what the model says under the same regimen: [${counted(all.judged.length, 'number', 'numbers')} with plots](${numbersFile(model.id)}). What counts as inside, and how it is counted: [evidence](../../evidence/README.md). Rows of the tables that no regimen reads off this model are not counted here; \`npx allostat evidence\` lists and counts them.`,
    all.stale,
    countsOf(scoresOf(all.judged, context.evidence)),
    '### Misfits',
    misfitsOf(all.judged),
  )
}

/** Each regimen of a model with its pictures and numbers. */
export function numbersPage(model: CheckedModel, context: PageContext): string | undefined {
  const all = foundOf(model, context)
  if (!all) return undefined
  const { found, asked, judged, stale } = all
  const draws = Math.max(...Object.values(found.regimens).map((each) => each.draws))
  return `${blocks(
    `# Published numbers: ${plain(model.title)}`,
    `[${model.id}](../${model.id}.md)`,
    NOTE,
    stale,
    countsOf(scoresOf(judged, context.evidence)),
    `The pictures show a typical person${draws > 1 ? `; their bands hold 95 % of ${counted(draws, 'draw', 'draws')} from what is not known of the model’s numbers` : ''}. What counts as inside: [evidence](../../../evidence/README.md).`,
    ...asked.map(regimenSection),
  )}\n`
}

function staleWords(hasModelChanged: boolean, changedRegimens: number): string {
  if (!hasModelChanged && changedRegimens === 0) return ''
  const what = [
    ...(hasModelChanged ? ['the model'] : []),
    ...(changedRegimens > 0 ? [counted(changedRegimens, 'regimen', 'regimens')] : []),
  ]
  return `> **Stale**: ${listed(what)} changed or came after these numbers were computed. \`npm run docs\` computes them again.`
}

/** The list of all pages. */
export function indexPage(models: readonly CheckedModel[], results: ResultsFile): string {
  return `${blocks(
    '# Models',
    NOTE,
    table(
      ['model', 'what it is', 'status', 'numbers to check inside', 'numbers to fit inside'],
      models.map((model) => {
        const found = results.models[model.id]
        const tally = (use: 'check' | 'fit') =>
          found ? `${found[use].numbers.inside} of ${found[use].numbers.all}` : 'not asked'
        return [
          `[${model.id}](${model.id}.md)`,
          plain(model.title),
          capitalised(statusWords(modelStatus(model, results))),
          tally('check'),
          tally('fit'),
        ]
      }),
    ),
    'Each page holds the equations, every number with unit, source and doubt, what the model leaves out, and the published numbers beside what the model says, misses included. The numbers counted are those that a regimen reads off that model.',
  )}\n`
}
