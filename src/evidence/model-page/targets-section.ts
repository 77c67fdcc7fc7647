import { counted, readable } from '../../runs/report/numbers.ts'
import { intervalWords, misfitWords, valueWords } from '../misfit.ts'
import type { Regimen } from '../regimen.ts'
import type { Panel } from '../results.ts'
import type { Score, Skill, Tally } from '../score.ts'
import type { Judged } from '../verdict.ts'
import { blocks, code, details, listOf, plain, sentence, table } from './markdown.ts'

/** Between these stand the words of publications, which are not ours (docs/words.md). */
export const THEIR_WORDS = ['<!-- words of the studies -->', '<!-- end of their words -->'] as const

export interface AskedRegimen {
  readonly regimen: Regimen
  readonly judged: readonly Judged[]
  readonly panels: readonly Panel[]
  /** Address of its picture from the page. */
  readonly picture: string
  /** Why it could not be run. */
  readonly problem?: string
}

const USES = [
  { use: 'check', title: 'To check', rest: 'rows that it must not be tuned to' },
  { use: 'fit', title: 'To fit', rest: 'rows that it may be tuned to' },
] as const

/** The counts, rows to check and rows to fit apart. */
export function countsOf(scores: { readonly check: Score; readonly fit: Score; readonly skill: Skill }): string {
  const lines = USES.flatMap(({ use, title, rest }) => {
    const words = scoreWords(scores[use])
    return words === '' ? [] : [`**${title}** (${rest}): ${words}`]
  })
  const { skill, model, naive, rows } = scores.skill
  const skillLine =
    skill === undefined
      ? '**Skill**: not known; no row to check has both an answer and a row to fit of the same quantity.'
      : `**Skill**: ${readable(Number(skill.toFixed(2)))}, over ${counted(rows, 'row', 'rows')} to check that have rows to fit of the same quantity: the fold error of the model is ${readable(model!)}, of the mean of those rows ${readable(naive!)}. 1 would be perfect, 0 no better than that mean.`
  return listOf([...lines, skillLine])
}

function scoreWords({ numbers, orderings, signs, meanFold, folds }: Score): string {
  const tally = ({ inside, all }: Tally, what: string) => (all === 0 ? [] : [`${inside} of ${all} ${what}`])
  const parts = [
    ...tally(numbers, 'numbers inside'),
    ...tally(orderings, 'orderings hold'),
    ...tally(signs, 'signs hold'),
    ...(meanFold === undefined ? [] : [`fold error ${readable(meanFold)} (geometric mean of ${folds})`]),
  ]
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}

/** What the people of a study got, the curves with the published numbers on them, and the numbers. */
export function regimenSection({ regimen, judged, panels, picture, problem }: AskedRegimen): string {
  const inside = judged.filter(({ verdict }) => verdict === 'inside').length
  const alt = `${regimen.title}: ${counted(panels.length, 'curve', 'curves')} of the model and the published numbers; inside ${inside} of ${judged.length}.`
  return blocks(
    `## ${plain(regimen.title)}`,
    plain(regimen.why),
    problem !== undefined && `**Not run**: ${sentence(plain(problem))}`,
    panels.length > 0 && `![${plain(alt)}](${picture})`,
    details(
      'The picture in words',
      listOf(panels.map(({ arm, meaning, words }) => `${plain(meaning)}, ${plain(arm)}: ${plain(words)}`)),
    ),
    judged.length > 0 && blocks(THEIR_WORDS[0], targetsTable(judged), THEIR_WORDS[1]),
    `Regimen: [${regimen.file}](../../../${regimen.file})`,
  )
}

function targetsTable(judged: readonly Judged[]): string {
  const sources = new Set(judged.map(({ target }) => target.source))
  return blocks(
    table(
      ['row', 'use', 'published', 'inside is', 'model', 'fold error', 'verdict', 'what was measured, in whom'],
      judged.map((each) => {
        const { target, interval, value, fold, verdict } = each
        const who = [target.population, target.regimen, target.time].filter((words) => words !== '').join('; ')
        return [
          code(target.id),
          target.use,
          plain(valueWords(each, target.value)),
          [intervalWords(each), interval?.by ?? '']
            .filter((words) => words !== '')
            .map(plain)
            .join('<br>'),
          value === undefined ? '' : plain(valueWords(each, value)),
          fold === undefined ? '' : readable(fold),
          verdict === 'inside' ? 'inside' : `**${verdict}**`,
          `${plain(target.quantity)}${who === '' ? '' : `<br>${plain(who)}`}`,
        ]
      }),
    ),
    `Published in: ${[...sources].map(plain).join('; ')}`,
  )
}

/** Every number that the model misses, in words. */
export function misfitsOf(judged: readonly Judged[]): string {
  const missed = judged.filter(({ verdict }) => verdict !== 'inside')
  if (judged.length === 0) return ''
  if (missed.length === 0) return 'None: the model is inside wherever it was asked.'
  return blocks(
    ...USES.flatMap(({ use, title }) => {
      const rows = missed.filter(({ target }) => target.use === use)
      if (rows.length === 0) return []
      return [
        `${title}:`,
        blocks(
          THEIR_WORDS[0],
          listOf(
            rows.map(
              (each) => `${code(each.target.id)} ${plain(each.target.quantity)}: ${sentence(plain(misfitWords(each)))}`,
            ),
          ),
          THEIR_WORDS[1],
        ),
      ]
    }),
  )
}
