import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { readWritten } from './json-file-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'allostat-json-'))
const path = join(folder, 'claims.json')
const read = (from = path) =>
  readWritten<unknown>({
    path: from,
    name: 'evidence/claims.json',
    holds: { claims: 'object' },
    remedy: 'write it again',
  })

describe('a file that a program of the project wrote', () => {
  it('is read, and may be missing', () => {
    writeFileSync(path, '{ "claims": { "C02": {} }, "more": 1 }')
    expect(read()).toEqual({ claims: { C02: {} }, more: 1 })
    expect(read(join(folder, 'nowhere.json'))).toBeUndefined()
    expect(read(join(path, 'below-a-file.json'))).toBeUndefined()
  })

  it.each([
    ['', 'text that is no whole JSON'],
    ['{ "claims": { "C02": {', 'text that is no whole JSON'],
    ['<<<<<<< HEAD\n{ "claims": {} }\n', 'text that is no whole JSON'],
    ['null', 'no object `claims`'],
    ['[]', 'no object `claims`'],
    ['7', 'no object `claims`'],
    ['{ "claims": [] }', 'no object `claims`'],
    ['{ "claims": null }', 'no object `claims`'],
  ])('is refused as %j', (text, found) => {
    writeFileSync(path, text)
    expect(() => read()).toThrow(InputError)
    expect(() => read()).toThrow(new RegExp(`evidence/claims\\.json[\\s\\S]*${found}[\\s\\S]*write it again`))
  })

  it('says where a merge left its marks', () => {
    writeFileSync(path, '{\n  "claims": {\n=======\n  }\n}\n')
    expect(() => read()).toThrow('evidence/claims.json:3:1')
  })

  it('is refused as a folder', () => {
    mkdirSync(join(folder, 'folder.json'))
    expect(() => read(join(folder, 'folder.json'))).toThrow(/cannot be read \(EISDIR\)/)
  })
})
