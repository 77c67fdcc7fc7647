import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type SchemaNode, silentKeys } from '../../tests/fixtures/silent-keys.ts'
import { EVIDENCE_FOLDER } from './load.ts'
import { regimenJsonSchema } from './regimen-schema.ts'

describe('the JSON Schema of a regimen', () => {
  const schema = regimenJsonSchema() as SchemaNode

  it('says in words what every key is, so that an editor can show it', () => {
    expect(silentKeys(schema)).toEqual([])
  })

  it('asks for what must be there, and knows every key that the regimens of the project use', () => {
    expect(schema.$schema).toContain('2020-12')
    expect(schema.required).toEqual(['allostat-evidence', 'title', 'why', 'model', 'duration', 'arms', 'rows'])
    const known = Object.keys(schema.properties!)
    const folder = join(EVIDENCE_FOLDER, 'regimens')
    for (const name of readdirSync(folder).filter((file) => /(?<!\.model)\.yaml$/.test(file))) {
      expect(known, name).toEqual(expect.arrayContaining(Object.keys(parse(readFileSync(join(folder, name), 'utf8')))))
    }
  })

  it('survives JSON', () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema))
})
