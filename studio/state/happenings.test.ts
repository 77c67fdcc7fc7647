import { describe, expect, it } from 'vitest'
import { happeningsOf, nextHappening } from './happenings.ts'

const at = (time: number, event: string, detail: string) => ({ time, event, detail })

describe('what happens', () => {
  const found = happeningsOf(
    [
      at(0, 'dose', 'heroin iv 20 mg, the last of the history'),
      at(240, 'dose', 'heroin iv 20 mg'),
      at(1440, 'dose', 'methadone oral 30 mg'),
      at(1440, 'life', 'stress 0.5'),
    ],
    1 / 60,
    ['methadone'],
  )

  it('names doses of medicines, and of other exposures only the substance', () => {
    expect(found).toEqual([
      { hour: 0, words: 'heroin as in the study, the last before the run' },
      { hour: 4, words: 'heroin as in the study' },
      { hour: 24, words: 'methadone oral 30 mg; stress 0.5' },
    ])
  })

  it('is found from where the cursor stands, on and back', () => {
    expect(nextHappening(found, 0, 'on')?.hour).toBe(4)
    expect(nextHappening(found, 24, 'on')).toBeUndefined()
    expect(nextHappening(found, 24, 'back')?.hour).toBe(4)
    expect(nextHappening(found, 0, 'back')).toBeUndefined()
  })
})
