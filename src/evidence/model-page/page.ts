import { basename } from 'node:path'
import type { CheckedModel } from '../../language/checked.ts'
import { describeModel } from '../../runs/describe.ts'
import { modelStatus, statusWords } from '../../runs/model-status.ts'
import { capitalised, counted } from '../../runs/report/numbers.ts'
import type { Evidence } from '../load.ts'
import { evidenceOf, judgedFrom, type ResultsFile, regimensDigest, scoresOf } from '../results.ts'
import { blocks, code, listOf, plain, sourceText, table } from './markdown.ts'
import { type PageModel, type PartWords, partSection } from './part-section.ts'
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

/** Where the picture of a regimen lies, from the page of a model. */
export function pictureFile(model: string, regimenFile: string): string {
  return `${model}/${basename(regimenFile, '.yaml')}.svg`
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

function targets(model: CheckedModel, { results, evidence, folder }: PageContext): string {
  const own = evidenceOf(evidence, model.id)
  const found = results.models[model.id]
  const head = '## Published numbers'
  if (!found) {
    const words =
      own.regimens.length === 0
        ? 'No regimen reads a published number off this model yet.'
        : 'Its regimens were not run yet: `npm run docs` runs them.'
    return blocks(head, words)
  }
  const asked = judgedFrom(found, own).map(({ regimen, judged }): AskedRegimen => {
    const panels = found.pictures[regimen.file] ?? []
    return { regimen, judged, panels, picture: pictureFile(model.id, regimen.file) }
  })
  const judged = asked.flatMap((each) => each.judged)
  const scores = scoresOf(judged, evidence)
  return blocks(
    head,
    'What people measured, and what the model says under the same regimen. What counts as inside, and how it is counted: [evidence](../../evidence/README.md). Rows of the tables that no regimen reads off this model are not on this page; `npx allostat evidence` lists and counts them.',
    staleWords(modelStatus(model, results).isStale, found.regimens_sha256 !== regimensDigest(own, folder)),
    countsOf(scores),
    `The pictures show a typical person${found.draws > 1 ? `; their bands hold 95 % of ${counted(found.draws, 'draw', 'draws')} from what is not known of the model’s numbers` : ''}.`,
    ...asked.map(regimenSection),
    judged.length > 0 && '### Misfits',
    misfitsOf(judged),
  )
}

function staleWords(hasModelChanged: boolean, haveRegimensChanged: boolean): string {
  if (!hasModelChanged && !haveRegimensChanged) return ''
  const what = [...(hasModelChanged ? ['the model'] : []), ...(haveRegimensChanged ? ['its regimens'] : [])]
  return `> **Stale**: ${what.join(' and ')} changed after these numbers were computed. \`npm run docs\` computes them again.`
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
