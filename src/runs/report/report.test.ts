import { describe, expect, it } from 'vitest'
import { sampleContext } from '../../../tests/fixtures/report-context.ts'
import { event, samplePerson, samplePopulation, sampleRun } from '../../../tests/fixtures/run-result.ts'
import { chartingFromPackage } from './charting-node.ts'
import { CLIENT } from './client.ts'
import { SCOPE_LINE } from './page-shell.ts'
import { reportHtml } from './report.ts'
import { STYLE } from './style.ts'

const page = reportHtml(sampleRun(), sampleContext())
const manyPage = reportHtml(samplePopulation(40), sampleContext())
const quiet = sampleContext({ isOverdose: false })

describe('a report', () => {
  it.each([
    ['one person', page],
    ['many people', manyPage],
    ['no overdose', reportHtml(sampleRun(), quiet)],
  ])('of %s is well formed', (_, text) => expect(unbalanced(text)).toEqual([]))

  it('asks the network for nothing', () => {
    const full = reportHtml(sampleRun(), { ...sampleContext(), charting: chartingFromPackage() })
    expect(full).not.toMatch(/<(link|img|iframe|object|embed|audio|video|source)\b|\bsrc\s*=|url\(|@import/i)
    expect(full).toContain(`content="default-src 'none';`)
    const addresses = [...full.matchAll(/href="([^"#][^"]*)"/g)].map(([, address]) => address)
    expect(addresses).toEqual(['https://doi.org/10.1000/made.up'])
  })

  it('says what it is and is not, under a neutral page title', () => {
    expect(page).toContain(SCOPE_LINE)
    expect(page).toContain('<title>Allostat report</title>')
    expect(page).toContain('<h1>A made-up run</h1>')
    expect(page).toContain('given fentanyl iv 2.965 mg at 0 s')
  })

  it('shows the summaries, with what did not happen in words', () => {
    expect(page).toMatch(/Minimum of meaning of breathing.ventilation[\s\S]*?1 × 10⁻⁷ L\/min/)
    expect(page).toMatch(/Time of cardiac arrest[\s\S]*?did not happen/)
  })

  it('shows equations, numbers, what is assumed, what is left out, sources', () => {
    expect(page).toContain('<math display="block"><mi>x</mi></math>')
    expect(page).toContain('95 % interval 0.2 to 0.3')
    expect(page).toMatch(/<span class="big">1<\/span> assumed/)
    expect(page).toMatch(/x\.guess<\/code> = 0.25 1\/h, meaning of x.guess. Assumed: nobody measured it./)
    expect(page).toContain('<dd>sleep</dd>')
    expect(page).toContain('Maker A. A made-up model.')
  })

  it('gives the status of the model with the reason of each rung, where it is known', () => {
    const rungs = [
      { rung: 'transcribed', holds: true, because: 'it compiles' },
      { rung: 'checked twice', holds: false, because: 'nobody <did>' },
    ] as const
    const status = { status: 'transcribed', rungs, isStale: true } as const
    const text = reportHtml(sampleRun(), sampleContext({ status }))
    expect(text).toMatch(/<strong>Status: transcribed \(stale: [^<]+<\/strong>/)
    expect(text).toContain('<dt>Checked twice: no</dt><dd>Nobody &#60;did&#62;.</dd>')
    expect(unbalanced(text)).toEqual([])
    expect(page).not.toContain('Status:')
  })

  it('says how to repeat it', () => {
    for (const text of ['npx allostat run made-up.yaml', 'd'.repeat(64), 'a'.repeat(64), '24.0.0', 'rodas5p']) {
      expect(page).toContain(text)
    }
  })

  it('shows warnings, and names them in its first sentence', () => {
    const warned = reportHtml(sampleRun({ warnings: ['person.age is not used'] }), sampleContext())
    expect(warned).toContain('<li>person.age is not used</li>')
    expect(warned).toContain('1 warning below.')
  })

  it('has one heading of the first order and no level left out', () => {
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)).toEqual([])
  })

  it('describes each chart and has its table, so that nothing is in a picture only', () => {
    expect(page.match(/data-chart="/g)).toHaveLength(2)
    for (const id of ['chart-1', 'chart-2']) expect(page).toContain(`aria-describedby="${id}-words"`)
    expect(page).toContain(
      'Starts at 6.5 L/min, its highest value, is lowest at 30 s with 1 × 10⁻⁷ L/min and ends at 4.25 L/min after 1 min.',
    )
    expect(page.match(/<summary>Table of values/g)).toHaveLength(2)
  })

  it('uses each id once', () => {
    const ids = [...manyPage.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('puts people first in its own words', () => {
    const own = page.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    expect(own).not.toMatch(/\b(addict\w*|abus\w*|junkie|users?|clean|dirty|relapse\w*|victims?|hijack\w*)\b/i)
  })
})

describe('a report on an overdose', () => {
  it('is refused for one person alone', () => {
    const { share: _, ...alone } = sampleContext()
    expect(() => reportHtml(sampleRun(), alone)).toThrow(/share is missing/)
    expect(() => reportHtml(sampleRun(), { ...alone, model: { ...alone.model, isOverdose: false } })).not.toThrow()
  })

  it('shows the share of people before the curves, with what comes first in an emergency', () => {
    expect(page).toMatch(/103 of 200<\/span> <span>people had a cardiac arrest/)
    expect(page).toMatch(/161 of 200/)
    expect(page.indexOf('103 of 200')).toBeLessThan(page.indexOf('data-chart'))
    expect(page).toContain('Rescue breathing and emergency care come first.')
    expect(page).toContain('Naloxone can wear off')
    expect(page).toContain('Content note.')
  })

  it('counts the people of a population itself', () => {
    const { share: _, ...context } = sampleContext()
    expect(reportHtml(samplePopulation(40), context)).toMatch(/20 of 40<\/span> <span>people had a cardiac arrest/)
  })

  it('leaves notes on overdose out where there is none', () => {
    expect(reportHtml(sampleRun(), quiet)).not.toMatch(/Content note|Rescue breathing/)
  })
})

describe('text from a scenario', () => {
  const attack = '</script><script>alert(1)</script><img src=x onerror=alert(1)>&"\''
  const attacked = reportHtml(
    sampleRun({
      title: attack,
      people: [samplePerson('1', { events: [event(0, '1', attack, attack)], warnings: [attack] })],
    }),
    {
      ...sampleContext({ title: attack, eventNames: { x: attack }, sentence: attack }),
      repeat: { ...sampleContext().repeat, scenarioText: attack, command: attack, scenarioFile: attack },
    },
  )

  it('is never markup, nor an end of the data', () => {
    expect(attacked).not.toContain('<img')
    expect(attacked).not.toContain('<script>alert')
    expect(attacked.match(/<\/script>/g)).toHaveLength(page.match(/<\/script>/g)!.length)
    expect(unbalanced(attacked)).toEqual([])
  })

  it('comes through the data unchanged', () => {
    const [, json] = /<script type="application\/json" id="report-data">([\s\S]*?)<\/script>/.exec(attacked)!
    expect(JSON.parse(json!).marks[0].words).toBe(`${attack}: ${attack}`)
  })
})

describe('script and style', () => {
  it('are free of mistakes that a template would hide', () => {
    expect(() => new Function(CLIENT)).not.toThrow()
    expect(STYLE.split('{').length).toBe(STYLE.split('}').length)
    expect(CLIENT).not.toContain('</')
  })
})

/** Tags that are opened and not closed, or closed and not open. */
function unbalanced(text: string): string[] {
  const bare = text.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2').replace(/<style>[\s\S]*?<\/style>/g, '')
  const open: string[] = []
  const wrong: string[] = []
  for (const [whole, slash, name, self] of bare.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^>]*?(\/?)>/g)) {
    if (/^(meta|br|input|wbr|link)$/.test(name!) || self) continue
    if (!slash) open.push(name!)
    else if (open.pop() !== name) wrong.push(whole)
  }
  return [...wrong, ...open]
}
