import type { EvidenceResult } from '../evidence/evidence.ts'
import { intervalWords, misfitWords, valueWords } from '../evidence/misfit.ts'
import type { Score, Skill, Tally } from '../evidence/score.ts'
import type { Target } from '../evidence/target.ts'
import type { Judged } from '../evidence/verdict.ts'
import { counted, listed, readable } from '../runs/report/numbers.ts'
import { indented, textTable, wrapText } from './text-table.ts'

const TITLES = {
  fit: 'Rows that the model may be tuned to',
  check: 'Rows that it must not be tuned to',
} as const

/** What the targets say, for a terminal. The last line counts check rows only; a check row without an answer counts as a miss. */
export function evidenceText(result: EvidenceResult, files: string, width: number): string {
  const { judged, fit, check, skill, noTargets, allChecks } = result
  const uses = (['fit', 'check'] as const).filter((use) => judged.some(({ target }) => target.use === use))
  const sections = [
    ...uses.map((use) => {
      const rows = judged.filter(({ target }) => target.use === use)
      return `${TITLES[use]}\n\n${indented(rowTable(rows, width - 2))}${notRunText(rows, width)}`
    }),
    scoreText('fit', fit),
    scoreText('check', check) + skillText(skill) + askedText(check, allChecks),
    `${wrapText(
      `No targets, and never run: ${noTargets.prior} prior, ${noTargets.lead} lead, ${noTargets.out} unusable rows of the tables.`,
      width,
    ).join('\n')}\n`,
    files,
  ]
  const { inside, all } = check.numbers
  return `${sections.filter((section) => section !== '').join('\n')}inside ${inside} of ${all}\n`
}

function rowTable(rows: readonly Judged[], width: number): string {
  const answered = rows.filter(({ verdict }) => verdict !== 'not run')
  if (answered.length === 0) return ''
  const times = new Map<string, number>()
  for (const { target } of answered) times.set(target.quantity, (times.get(target.quantity) ?? 0) + 1)
  return textTable(
    [
      ['row', 'what (words of the study)', 'published', 'inside is', 'model', 'misfit'],
      ...answered.map((each) => [
        each.target.id,
        whatWords(each.target, times.get(each.target.quantity)! > 1),
        valueWords(each, each.target.value),
        intervalWords(each),
        each.value === undefined ? '' : valueWords(each, each.value).replace(` ${each.target.unit}`, ''),
        misfitWords(each),
      ]),
    ],
    [{}, { wrap: true }, { align: 'right' }, { align: 'right' }, { align: 'right' }, { wrap: true }],
    width,
  )
}

/** The quantity; with whom, under what and when where another row has the same. */
function whatWords({ quantity, population, regimen, time }: Target, isAlike: boolean): string {
  const more = isAlike ? [population, regimen, time].filter((words) => words !== '') : []
  return more.length === 0 ? quantity : `${quantity} (${more.join('; ')})`
}

/** Rows without a regimen: never dropped silently. */
function notRunText(rows: readonly Judged[], width: number): string {
  const missing = rows.filter(({ verdict }) => verdict === 'not run')
  if (missing.length === 0) return ''
  const areas = new Map<string, number>()
  for (const { target } of missing) areas.set(target.area, (areas.get(target.area) ?? 0) + 1)
  const list = [...areas].map(([area, count]) => `${area} ${count}`)
  const text = `not run, for want of a regimen: ${counted(missing.length, 'row', 'rows')} (${list.join(', ')})`
  return `\n${indented(wrapText(text, width - 2).join('\n'))}\n`
}

function scoreText(use: 'fit' | 'check', { numbers, orderings, signs, meanFold, folds }: Score): string {
  if (numbers.all + orderings.all + signs.all === 0) return ''
  const parts = [
    `${use}: ${tallyText(numbers, 'inside')}`,
    ...(orderings.all > 0 ? [`orderings that hold ${tallyText(orderings, 'hold')}`] : []),
    ...(signs.all > 0 ? [`signs that hold ${tallyText(signs, 'hold')}`] : []),
  ]
  const fold = meanFold === undefined ? '' : `  fold error ${readable(meanFold)} (geometric mean of ${folds})\n`
  return `${parts.join('\n  ')}\n${fold}`
}

function tallyText({ inside, all, notRun, cannotExpress }: Tally, word: 'inside' | 'hold'): string {
  const missing = [
    ...(notRun > 0 ? [`${notRun} not run`] : []),
    ...(cannotExpress > 0 ? [`${cannotExpress} that the model cannot express`] : []),
  ]
  const lead = word === 'inside' ? 'inside ' : ''
  return `${lead}${inside} of ${all}${missing.length > 0 ? ` (${listed(missing)}, counted as misses)` : ''}`
}

function skillText({ skill, model, naive, rows }: Skill): string {
  if (rows === 0) return '  skill: no check row has both an answer and a fit row of its quantity\n'
  const figure = skill === undefined ? 'undefined' : readable(Number(skill.toFixed(2)))
  return `  skill ${figure} against the mean of the same quantity's fit rows (fold error ${readable(model!)} against ${readable(naive!)}, ${counted(rows, 'row', 'rows')})\n`
}

/** Both denominators: the rows that were asked, and all check rows of the tables. */
function askedText({ numbers, orderings, signs }: Score, all: EvidenceResult['allChecks']): string {
  const others = { inside: orderings.inside + signs.inside, outside: orderings.outside + signs.outside }
  const asked = numbers.inside + numbers.outside
  const askedOthers = others.inside + others.outside
  if (asked + askedOthers === 0) return ''
  return `  of those that could be asked: ${numbers.inside} of ${asked} numbers, ${others.inside} of ${askedOthers} orderings and signs; the tables have ${all.numbers} and ${all.others} to check\n`
}
