import { describe, expect, it } from 'vitest'
import { accountOf } from '../build/account.ts'
import { CHART_COLUMNS } from '../lab/chart-list.ts'
import { type Account, countKinds, present, restsOn } from './account.ts'
import { COLUMNS } from './columns.ts'

const number = (kind: 'measured' | 'fixed' | 'assumed') => ({
  value: 1,
  unit: '1',
  is: '',
  from: '',
  doubt: '',
  kind,
  part: '',
  cites: '',
  where: '',
  doi: '',
})
const quantity = (reads: readonly string[], numbers: readonly string[]) => ({
  is: '',
  unit: '1',
  part: '',
  equations: [],
  reads,
  numbers,
})
const small = {
  substances: ['heroin', 'morphine', 'fentanyl'],
  quantities: {
    tone: quantity(['bound'], ['tone.size']),
    bound: quantity(['heroin.level', 'morphine.level', 'fentanyl.level', 'tone'], ['bound.half']),
    'heroin.level': quantity([], ['heroin.rate']),
    'morphine.level': quantity(['heroin.level'], ['morphine.rate']),
    'fentanyl.level': quantity([], ['fentanyl.rate']),
  },
  numbers: {
    'tone.size': number('assumed'),
    'bound.half': number('fixed'),
    'heroin.rate': number('measured'),
    'morphine.rate': number('measured'),
    'fentanyl.rate': number('assumed'),
  },
} as unknown as Account

describe('what a line rests on', () => {
  it('is every number along everything that it reads, also in a circle', () => {
    const all = restsOn(small, 'tone', new Set(['heroin', 'morphine', 'fentanyl']))
    expect([...all].sort()).toEqual(['bound.half', 'fentanyl.rate', 'heroin.rate', 'morphine.rate', 'tone.size'])
  })

  it('leaves out substances that are not in the question, and keeps what the body makes of one that is', () => {
    expect([...restsOn(small, 'tone', present(['heroin']))].sort()).toEqual([
      'bound.half',
      'heroin.rate',
      'morphine.rate',
      'tone.size',
    ])
    expect(countKinds(small, restsOn(small, 'tone', present([])))).toEqual({ measured: 0, fixed: 1, assumed: 1 })
  })
})

describe('the account that the studio carries', () => {
  const account = accountOf()

  it('has equations, and every number with its source, of every chart', () => {
    for (const column of CHART_COLUMNS) {
      expect(account.quantities[COLUMNS[column]]!.equations.length).toBeGreaterThan(0)
      const ids = restsOn(account, COLUMNS[column], present(['heroin', 'buprenorphine']))
      expect(ids.length).toBeGreaterThan(20)
      for (const id of ids) {
        const { from, doubt, cites, doi } = account.numbers[id]!
        expect(doubt, id).not.toBe('')
        expect(from + cites + doi, id).not.toBe('')
      }
    }
  })

  it('knows which numbers are assumed', () => {
    const count = countKinds(account, restsOn(account, 'withdrawal.cows', present(['heroin'])))
    expect(count.assumed).toBeGreaterThan(0)
    expect(count.measured).toBeGreaterThan(0)
  })

  it('names its version and digests, and every quantity that it speaks of', () => {
    expect(account.software.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(account.modelSha256).toMatch(/^[0-9a-f]{64}$/)
    expect(account.parametersSha256).toMatch(/^[0-9a-f]{64}$/)
    const missing = Object.values(account.quantities).flatMap(({ reads }) =>
      reads.filter((id) => !account.quantities[id]),
    )
    expect(missing).toEqual([])
  }, 30_000)
})
