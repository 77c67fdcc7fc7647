/**
 * Writes `schema/*.json`, the JSON Schemas of scenario, model and regimen files, so that an editor completes and checks them while one types.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { regimenJsonSchema } from '../src/evidence/regimen-schema.ts'
import { modelSchema } from '../src/language/schema.ts'
import { scenarioJsonSchema } from '../src/runs/schema.ts'

/** The schema files by name, as they are to stand in `schema/`. */
export function schemaFiles(): Record<string, string> {
  const schemas = {
    'scenario.json': { ...scenarioJsonSchema(), $id: 'urn:allostat:schema:scenario' },
    'model.json': {
      $id: 'urn:allostat:schema:model',
      title: 'Allostat model',
      ...z.toJSONSchema(modelSchema, { target: 'draft-2020-12', io: 'input' }),
    },
    'regimen.json': { ...regimenJsonSchema(), $id: 'urn:allostat:schema:regimen' },
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = new URL('../schema/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(schemaFiles())) writeFileSync(new URL(name, folder), text)
}
