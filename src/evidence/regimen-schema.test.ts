import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { EVIDENCE_FOLDER } from './load.ts'
import { regimenJsonSchema } from './regimen-schema.ts'

type Node = {
  description?: string
  properties?: Record<string, Node>
  additionalProperties?: Node | boolean
  items?: Node
  anyOf?: Node[]
  required?: string[]
}

describe('the JSON Schema of a regimen', () => {
  const schema = regimenJsonSchema() as Node & { $schema: string }

  it('says in words what every key is, so that an editor can show it', () => {
    const silent: string[] = []
    const visit = (node: Node, path: string): void => {
      for (const [key, inner] of Object.entries(node.properties ?? {})) {
        if (!inner.description) silent.push(`${path}.${key}`)
        visit(inner, `${path}.${key}`)
      }
      const { additionalProperties: values, items, anyOf = [] } = node
      for (const inner of [...anyOf, ...(items ? [items] : []), ...(typeof values === 'object' ? [values] : [])])
        visit(inner, path)
    }
    visit(schema, '')
    expect(silent).toEqual([])
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
