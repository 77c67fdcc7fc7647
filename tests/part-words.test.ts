import { describe, expect, it } from 'vitest'
import { wordsOfPart } from '../scripts/docs/part-words.ts'

const HEADER = `/** Something small. */
const k = 1
/**
 * A drug goes in, and
 * comes out.
 *
 * A second paragraph.
 *
 * Measured in  people,
 *              and dogs
 * Leaves out   the rest
 */
`
const files = new Map([
  ['src/models/a/drug-b2020.ts', `${HEADER}const drug: ModelSource = {\n  // simplified: one compartment\n}\n`],
  ['src/models/a/other-b2020.ts', "import { made } from './drug-b2020.ts'\nexport default made\n"],
  ['src/models/a/alone-b2020.ts', "import { made } from './drugs/drug-b2020.ts'\n"],
  [
    'src/models/a/maker.ts',
    `/** Adds a tail. */
export function tail(a: string): string {
  return a
}

/** One ligand binds. */
export function bind({ s }: { s: string }): ModelSource {
  return { id: \`\${s}-binding\` }
}
`,
  ],
])

describe('the words about a part', () => {
  it('are those at the top of its file', () => {
    expect(wordsOfPart('drug-b2020', files)).toEqual({
      happens: ['A drug goes in, and comes out.', 'A second paragraph.'],
      measuredIn: 'people, and dogs',
      leavesOut: 'the rest',
      simplified: ['one compartment'],
    })
  })
  it('are those of the file beside it that it takes the part from', () => {
    expect(wordsOfPart('other-b2020', files)?.measuredIn).toBe('people, and dogs')
    expect(wordsOfPart('alone-b2020', files)).toBeUndefined()
  })
  it('are those of the function that makes such parts', () => {
    expect(wordsOfPart('fentanyl-binding', files)?.happens).toEqual(['One ligand binds.'])
  })
  it('are none where nobody wrote any', () => expect(wordsOfPart('unknown', files)).toBeUndefined())
})
