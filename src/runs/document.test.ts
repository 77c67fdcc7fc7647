import { describe, expect, it } from 'vitest'
import { InputError } from '../units/index.ts'
import { parseDocument } from './document.ts'

function refusal(text: string) {
  try {
    parseDocument(text, 'f.yaml')
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  throw new Error('was not refused')
}

describe('a document', () => {
  it('is YAML 1.2: on and off are texts, 08:00 is a text, 010 is ten', () => {
    const { data } = parseDocument('a: on\nb: off\nc: 08:00\nd: 010\ne: true\nf: 1e3\ng:\n')
    expect({ ...data }).toEqual({ a: 'on', b: 'off', c: '08:00', d: 10, e: true, f: 1000, g: null })
  })

  it('may be JSON, indented with tabs', () => {
    expect({ ...parseDocument('{\n\t"a": [1, "x"],\n\t"b": "y"\n}').data }).toEqual({ a: [1, 'x'], b: 'y' })
  })

  it('may begin with a byte order mark and end its lines in CRLF', () => {
    const document = parseDocument('\uFEFFa: 1\r\nb: 2 mg\r\n')
    expect(document.data.b).toBe('2 mg')
    expect(document.locate(['b'])).toEqual({ line: 2, column: 4, path: 'b' })
  })

  it('has no prototype, so that `constructor` is a key like any other', () => {
    const { data } = parseDocument('constructor: 1\ntoString: 2')
    expect(Object.getPrototypeOf(data)).toBeNull()
    expect(data.constructor).toBe(1)
    expect(data.valueOf).toBeUndefined()
  })

  it('says a thing once and means it twice by an alias', () => {
    expect(parseDocument('a: &x { b: 1 }\nc: *x').data.c).toEqual(parseDocument('b: 1').data)
  })
})

describe('the place of a value', () => {
  const text = 'a:\n  - b: "4 mq"\n    c: plain\nd: |\n  one\n  two\ne: >\n  one\n  two\nf: "x\\ny"\n'
  const { locate, locateKey } = parseDocument(text, 'f.yaml')

  it('is the first character of its text, behind a quotation mark', () => {
    expect(locate(['a', 0, 'b'])).toEqual({ file: 'f.yaml', line: 2, column: 9, path: 'a › 1 › b' })
    expect(locate(['a', 0, 'b'], 2)).toMatchObject({ line: 2, column: 11 })
    expect(locate(['a', 0, 'c'], 1)).toMatchObject({ line: 3, column: 9 })
  })

  it('is the first character of a block, and has no column where lines are joined or escaped', () => {
    expect(locate(['d'])).toMatchObject({ line: 5, column: 3 })
    expect(locate(['e'])).toEqual({ file: 'f.yaml', line: 7, path: 'e' })
    expect(locate(['f'])).toEqual({ file: 'f.yaml', line: 10, path: 'f' })
  })

  it('of a key is where the key stands', () => {
    expect(parseDocument(text).locateKey(['a', 0, 'c'])).toMatchObject({ line: 3, column: 5 })
    expect(locateKey).toBeTypeOf('function')
  })

  it('of something that is missing is the nearest thing around it', () => {
    expect(locate(['a', 0, 'nothing', 'inside'])).toMatchObject({
      line: 2,
      column: 5,
      path: 'a › 1 › nothing › inside',
    })
  })
})

describe('a document is refused', () => {
  it.each([
    ['without content', '# only words\n', /empty file/],
    ['that is a list', '- 1\n', /a list/],
    ['that is a text', 'rescue', /`rescue`/],
    ['with a repeated key', 'a: 1\nb: 2\na: 3\n', /key `a` a second time; the first is in line 1/],
    ['with a key repeated in other quotation marks', 'a: 1\n"a": 3\n', /a second time/],
    ['with `__proto__`', 'a: { __proto__: 1 }', /__proto__/],
    ['with a merge key', 'a: &x { b: 1 }\nc: { <<: *x }', /merge key/],
    ['with a tag', 'a: !!binary aGk=', /tag/],
    ['with a tag of its own', 'a: !money 5', /tag/],
    ['with a tagged key', '!!binary aGk=: 5', /tag/],
    ['with a list as a key', '[a]: 1', /a list or a mapping as a key/],
    ['with an empty key', ': 1', /empty key/],
    ['with an alias to nothing', 'a: *x', /alias `\*x`/],
    ['with an alias to itself', 'a: &x [*x]', /alias `\*x`/],
    ['of two documents', 'a: 1\n---\nb: 2', /second document/],
    ['in YAML 1.1', '%YAML 1.1\n---\na: 1', /YAML 1.1/],
    ['indented with a tab', 'a:\n\tb: 1', /tab/],
    ['that ends inside brackets', 'a: { b: 1, c', /end of the file/],
    ['that ends inside quotation marks', 'a: "b', /end of the file/],
    ['with a NUL byte', 'a: b\0c', /U\+0000/],
    ['that was not UTF-8', 'a: caf\uFFFD', /not UTF-8/],
    ['with brackets without end', '['.repeat(1_000_000), /deeper than 64/],
    ['with dashes without end', '- '.repeat(1_000_000), /deeper than 64/],
    ['with 3 million characters', `a: ${'x'.repeat(3_000_000)}`, /3.0 million/],
    ['with 101 aliases', `a: &x 1\nb: [${'*x, '.repeat(101)}]`, /more than 100 aliases/],
  ])('%s', (_, text, found) => {
    const problem = refusal(text)
    expect(problem.found).toMatch(found)
    expect(problem.expected).not.toBe('')
    expect(problem.remedy).not.toBe('')
  })

  it('that grows a billionfold behind aliases, at once', () => {
    const layers = Array.from({ length: 9 }, (_, i) => `l${i}: &l${i} [${`*l${i - 1}, `.repeat(10)}]`)
    layers[0] = 'l0: &l0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]'
    const start = performance.now()
    expect(refusal(layers.join('\n')).found).toMatch(/million values behind aliases|100 aliases/)
    // Measured 2 ms; the bomb itself would take 10^9 steps.
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('in the line of the mistake', () => {
    expect(refusal('a: 1\nb:\n  c: 1\n d: 2\n').place).toEqual({ file: 'f.yaml', line: 4, column: 1 })
  })
})
