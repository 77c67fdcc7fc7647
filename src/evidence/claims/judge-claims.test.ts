import { describe, expect, it } from 'vitest'
import { parseSetting } from '../../runs/scenario-record.ts'
import { claim, shown } from './claim.ts'
import { chosenClaims, judgeClaims } from './judge-claims.ts'
import { claims } from './list.ts'
import { isFragile, knownShare, type SharesFile, withShares } from './shares.ts'

const FREE_OF_CHOICE = [...range(1, 20), 26, 27, 28, 29, 30, 33, 34, 35, 37, 38, 42, 43, 45]

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}

const occupancy = claim({
  id: 'C00',
  says: 'naltrexone holds receptors',
  mechanism: 'binding',
  arms: {
    none: { scenario: 'duration: 2 h', reads: { bound: 'maximum of receptor.occupancy' } },
    given: {
      scenario: 'duration: 2 h\ngive: [{ substance: naltrexone, route: oral, dose: 50 mg, at: 0 h }]',
      reads: { bound: 'maximum of receptor.occupancy', never: 'time of maximum of high.level in h' },
    },
  },
  judge: ({ none, given }) => ({ kept: given.bound > none.bound + 0.1, seen: `${shown(given.bound)}` }),
  how: 'wired',
  size: 'illustrative',
  mutation: { is: 'it does not bind', set: { 'naltrexone.KD': 1e6, 'naltrexol.KD': 1e6 } },
})

describe('the list of claims', () => {
  it('holds those that need neither choice nor therapy, once each and in order', () => {
    expect(claims.map(({ id }) => id)).toEqual(FREE_OF_CHOICE.map((number) => `C${String(number).padStart(2, '0')}`))
  })

  it('says of each how its mechanism is switched off', () => {
    for (const { id, mutation } of claims) {
      expect(Object.keys({ ...mutation.set, ...mutation.hold }).length, id).toBeGreaterThan(0)
    }
  })

  it('is chosen from by id, in any case of letters', () => {
    expect(chosenClaims(claims, []).length).toBe(claims.length)
    expect(chosenClaims(claims, ['c19', 'C02']).map(({ id }) => id)).toEqual(['C02', 'C19'])
    expect(() => chosenClaims(claims, ['C99'])).toThrow(/`C99`/)
  })
})

describe('a claim', () => {
  it('is kept by what is read off its arms, and breaks by its mutation and by a setting', async () => {
    const [kept] = await judgeClaims([occupancy])
    expect(kept).toMatchObject({ kept: true })
    const [mutated] = await judgeClaims([occupancy], { mutation: occupancy.mutation })
    expect(mutated).toMatchObject({ kept: false })
    const set = ['naltrexone.KD=1e6 ng/mL', 'naltrexol.KD=1e6 ng/mL'].map(parseSetting)
    expect((await judgeClaims([occupancy], { set }))[0]).toMatchObject({ kept: false })
  })

  it('is tried again in each draw, with the same outcome each time it is asked', async () => {
    const [first] = await judgeClaims([occupancy], { draws: 3 })
    const [again] = await judgeClaims([occupancy], { draws: 3 })
    expect(first!.share).toEqual({ draws: 3, kept: 3, failed: 0 })
    expect(again!.share).toEqual(first!.share)
    const [onThreads] = await judgeClaims([occupancy], { draws: 3, threads: 2 })
    expect(onThreads!.share).toEqual(first!.share)
  })

  it('refuses a parameter that the model does not have', async () => {
    await expect(judgeClaims([occupancy], { set: [parseSetting('naltrexone.KE=1 ng/mL')] })).rejects.toThrow(
      /naltrexone\.KE/,
    )
  })
})

describe('shares under doubt', () => {
  const file: SharesFile = {
    versions: { allostat: '1' },
    model_sha256: 'a',
    seed: 1,
    claims: { C02: { draws: 10, kept: 8, failed: 0 } },
  }

  it('are fragile below four fifths, and stale where the model is another', () => {
    expect(isFragile({ draws: 10, kept: 8, failed: 0 })).toBe(false)
    expect(isFragile({ draws: 10, kept: 7, failed: 0 })).toBe(true)
    expect(knownShare(file, 'C02', 'a')).toMatchObject({ isStale: false })
    expect(knownShare(file, 'C02', 'b')).toMatchObject({ isStale: true })
    expect(knownShare(file, 'C03', 'a')).toBeUndefined()
  })

  it('stay beside new ones of the same model, and go with the model', () => {
    const found = { ...file, claims: { C01: { draws: 10, kept: 10, failed: 0 } } }
    expect(Object.keys(withShares(file, found).claims)).toEqual(['C01', 'C02'])
    expect(Object.keys(withShares(file, { ...found, model_sha256: 'b' }).claims)).toEqual(['C01'])
    // One draw more is no reason to forget ten.
    const one = { ...found, claims: { C02: { draws: 1, kept: 1, failed: 0 } } }
    expect(withShares(file, one).claims.C02).toEqual(file.claims.C02)
  })
})
