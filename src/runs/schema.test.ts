import { describe, expect, it } from 'vitest'
import { type SchemaNode, silentKeys } from '../../tests/fixtures/silent-keys.ts'
import { scenarioJsonSchema } from './schema.ts'

describe('the JSON Schema of a scenario', () => {
  const schema = scenarioJsonSchema() as SchemaNode

  it('says in words what every key is, so that an editor can show it', () => {
    expect(silentKeys(schema)).toEqual([])
  })

  it('asks for what must be there, and knows every key of the format', () => {
    expect(schema.$schema).toContain('2020-12')
    expect(schema.required).toEqual(['allostat', 'duration'])
    expect(Object.keys(schema.properties!)).toEqual(
      'allostat title model person people duration give record summarise set hold doubt life care choice'.split(' '),
    )
  })

  it('survives JSON', () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema))
})
