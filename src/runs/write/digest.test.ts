import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { samplePerson, samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { eventsCsv, summaryCsv, trajectoryCsv } from './csv.ts'
import { digestOf } from './digest.ts'
import { sha256, sha256Hex } from './sha256.ts'

describe('SHA-256', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
    [
      'abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu',
      'cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1',
    ],
    ['a'.repeat(1_000_000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
  ])('gives the published value of %.20s…', (message, digest) => {
    expect(sha256Hex(message)).toBe(digest)
  })

  it('does not depend on how the message is cut, and agrees with another implementation', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = sha256()
        for (const piece of pieces) hash.update(piece)
        return hash.hex() === createHash('sha256').update(Buffer.concat(pieces)).digest('hex')
      }),
    )
  })
})

describe('the digest of a run', () => {
  it('is what sha256sum gives for the three files', () => {
    const run = samplePopulation(3)
    const folder = mkdtempSync(join(tmpdir(), 'allostat-digest-'))
    writeFileSync(join(folder, 'trajectory.csv'), [...trajectoryCsv(run)].join(''))
    writeFileSync(join(folder, 'events.csv'), [...eventsCsv(run)].join(''))
    writeFileSync(join(folder, 'summary.csv'), [...summaryCsv(run)].join(''))
    const command = 'sha256sum trajectory.csv events.csv summary.csv | sha256sum'
    expect(execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).slice(0, 64)).toBe(digestOf(run))
  })

  it('is free of title, model names, warnings and wall time', () => {
    const other = sampleRun({ title: 'Another title', wallSeconds: 99, warnings: ['a warning'], modelId: 'x' })
    expect(digestOf(other)).toBe(digestOf(sampleRun()))
  })

  it('changes with the last bit of a value', () => {
    const values = samplePerson('1').values.slice()
    values[1] = 6.500000000000001
    expect(digestOf(sampleRun({ people: [samplePerson('1', { values })] }))).not.toBe(digestOf(sampleRun()))
  })
})
