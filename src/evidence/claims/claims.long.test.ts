import { describe, expect, it } from 'vitest'
import { judgeClaims } from './judge-claims.ts'
import { claims } from './list.ts'

describe.each(claims.map((each) => [each.id, each] as const))('%s', (_, each) => {
  it(`is kept: ${each.says}`, async () => {
    const [found] = await judgeClaims([each])
    expect(found!.kept, found!.seen).toBe(true)
  })

  it(`breaks where ${each.mutation.is}`, async () => {
    const [found] = await judgeClaims([each], { mutation: each.mutation })
    expect(found!.kept, found!.seen).toBe(false)
  })
})
