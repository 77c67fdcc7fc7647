import { describe, expect, it } from 'vitest'
import { scenarioJsonSchema } from './schema.ts'

type Node = {
  description?: string
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  required?: string[]
}

describe('the JSON Schema of a scenario', () => {
  const schema = scenarioJsonSchema() as Node & { $schema: string }

  it('says in words what every key is, so that an editor can show it', () => {
    const silent: string[] = []
    const visit = (node: Node, path: string): void => {
      for (const [key, inner] of Object.entries(node.properties ?? {})) {
        if (!inner.description) silent.push(`${path}.${key}`)
        visit(inner, `${path}.${key}`)
      }
      for (const inner of [...(node.anyOf ?? []), ...(node.items ? [node.items] : [])]) visit(inner, path)
    }
    visit(schema, '')
    expect(silent).toEqual([])
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
