import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { parseSummariseLine } from './summarise-line.ts'

const read = (line: string) => parseSummariseLine(line, (offset) => ({ line: 1, column: offset + 1 }))

describe('a summarise line', () => {
  it.each([
    ['minimum of breathing.PaO2 in mmHg', 'minimum', 'minimum', 'breathing.PaO2', 'mmHg'],
    ['maximum of withdrawal.cows', 'maximum', 'maximum', 'withdrawal.cows', undefined],
    ['mean of effect.C in mg L^-1', 'mean', 'mean', 'effect.C', 'mg L^-1'],
    ['end of receptor.pool', 'end', 'end', 'receptor.pool', undefined],
    ['area of effect.C in ng/mL*h', 'area', 'area', 'effect.C', 'ng/mL*h'],
    ['area of balance.tone between 12 h and 72 h', 'area', 'area between 12 h and 72 h', 'balance.tone', undefined],
    [
      'minimum of x.y in 1 between day 1 and day 2 08:00',
      'minimum',
      'minimum between day 1 and day 2 08:00',
      'x.y',
      '1',
    ],
    ['time of breathing.arrest in s', 'time-of-event', 'time', 'breathing.arrest', 's'],
    ['time of breathing.arrest', 'time-of-event', 'time', 'breathing.arrest', undefined],
    ['time of maximum of morphine.plasma in min', 'time-of-maximum', 'time of maximum', 'morphine.plasma', 'min'],
    ['time of minimum of morphine.plasma', 'time-of-minimum', 'time of minimum', 'morphine.plasma', undefined],
    ['value of tolerance.breathing at day 14', 'value', 'value at day 14', 'tolerance.breathing', undefined],
    ['value of x.y in ng/mL at 3 h', 'value', 'value at 3 h', 'x.y', 'ng/mL'],
    ['share of people with breathing.arrest', 'share-of-people', 'share', 'breathing.arrest', undefined],
    ['  mean   of  x.y   at.z  '.replace('  at.z', ''), 'mean', 'mean', 'x.y', undefined],
  ])('`%s`', (line, kind, statistic, quantity, unit) => {
    const request = read(line)
    expect([request.kind, request.statistic, request.quantity, request.unit?.text]).toEqual([
      kind,
      statistic,
      quantity,
      unit,
    ])
  })

  it('has the statistic of its words before the last "of", so that summary.csv can be read without the scenario', () => {
    expect(read('time of maximum of withdrawal.sows in h').statistic).toBe('time of maximum')
    expect(read('share of people with breathing.arrest').statistic).toBe('share')
  })

  it('keeps its times as quantities', () => {
    expect(read('value of x.y at day 3 08:00')).toMatchObject({ at: { value: 80 } })
    expect(read('area of x.y between 30 min and 2 h')).toMatchObject({
      between: { from: { value: 30 }, to: { value: 2 } },
    })
  })

  it.each([
    ['minimun of x.y', 1, /did you mean `minimum`/],
    ['x.y', 1, /choose|did you mean/],
    ['', 1, /choose/],
    ['value of x.y', 1, /write the line/],
    ['value of x.y at noon', 17, /./],
    ['mean of x-y', 9, /letters/],
    ['mean of x.y in furlong', 16, /./],
    ['time of x.y in mg', 16, /in min/],
    ['mean of x.y between 2 h and 1 h', 21, /change/],
    ['share of people with', 1, /write the line/],
    [`mean of ${'x'.repeat(600)}`, 1, /one line/],
  ])('`%s` is refused', (line, column, remedy) => {
    try {
      read(line)
    } catch (error) {
      expect(error).toBeInstanceOf(InputError)
      expect((error as InputError).problem.place.column).toBe(column)
      expect((error as InputError).problem.remedy).toMatch(remedy)
      return
    }
    expect.unreachable()
  })
})
