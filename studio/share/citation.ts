import type { Account, AccountedNumber } from '../state/account.ts'

export interface Cited {
  readonly account: Account
  /** Of the run, and of the numbers that it rests on. */
  readonly digest: string
  readonly numbers: readonly AccountedNumber[]
  /** What the run holds beside the model's typical person, in words. */
  readonly courses: readonly string[]
}

/** A sentence for a methods section, and the entries for its list of references. */
export function citationText(cited: Cited): string {
  return `${methodsSentence(cited)}\n\n${[softwareEntry(cited.account), ...paperEntries(cited.numbers)].join('\n\n')}\n`
}

export function methodsSentence({ account, digest, courses }: Cited): string {
  const { software, model, modelSha256, parametersSha256 } = account
  const beside = courses.length === 0 ? '' : `, with ${courses.join(' and ')}`
  return `Simulated with Allostat ${software.version}, model ${model} (SHA-256 of the model ${modelSha256.slice(0, 16)}, of its numbers ${parametersSha256.slice(0, 16)}), for a typical person${beside}; the digest of the run is ${digest}.`
}

/** The same for the foot of a picture. */
export function originLine({ software, model, modelSha256 }: Account, digest: string): string {
  return `Allostat ${software.version}, model ${model} ${modelSha256.slice(0, 12)}, run ${digest.slice(0, 12)}. A model for learning; not medical advice.`
}

function softwareEntry({ software, model, modelSha256 }: Account): string {
  return entry('software', 'allostat', {
    author: software.authors.map((name) => `{${name}}`).join(' and '),
    title: `{${software.title}}`,
    year: software.year,
    version: software.version,
    note: `Model ${model}, SHA-256 ${modelSha256}`,
  })
}

/** Of some publishers it holds brackets in pairs. */
const DOI = /10\.\d{4,9}\/(?:\([^\s()]*\)|[^\s;,()])*[^\s;,().]/g

/** Each publication once, those with a DOI: what else a number is from stands in the table of numbers. */
function paperEntries(numbers: readonly AccountedNumber[]): string[] {
  const byDoi = new Map<string, string>()
  for (const { doi, cites, where, from } of numbers) {
    if (doi !== '') byDoi.set(doi, cites || byDoi.get(doi) || '')
    for (const [found] of [cites, where, from].join(' ').matchAll(DOI)) if (!byDoi.has(found)) byDoi.set(found, '')
  }
  return Array.from(byDoi)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([doi, cites]) => entry('misc', `doi:${doi}`, { ...(cites === '' ? {} : { title: `{${cites}}` }), doi }))
}

function entry(kind: string, key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${plain(value)}}`)
  return `@${kind}{${key},\n${lines.join(',\n')}\n}`
}

/** What BibTeX would read as a command stands as text. */
const plain = (text: string) => text.replace(/[&%$#_]/g, (sign) => `\\${sign}`)
