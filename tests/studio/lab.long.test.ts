import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readChapters } from '../../scripts/chapter-files.ts'
import { digestOf, parseScenario, run } from '../../src/index.ts'
import { type LabState, START } from '../../studio/lab/catalogue.ts'
import { CHART_COLUMNS } from '../../studio/lab/chart-list.ts'
import { linkOf } from '../../studio/share/link.ts'
import { labLinkOf } from '../../studio/story/chapter-links.ts'
import type { Look, Page } from './browser.ts'
import { quantile, timeEdits } from './lab-edits.ts'
import { axeFaults, isLeftOut, type Opened, openStudio } from './opened.ts'
import { leftOver, runsOver } from './texts.ts'

const DESK: Look = { width: 1440, height: 900 }
const PHONE: Look = { width: 360, height: 640 }

let studio: Opened
beforeAll(async () => {
  studio = await openStudio('/school/')
})
afterAll(() => studio?.close())

const CHAPTERS = [...readChapters().values()].map(({ id }) => id)
/** Short, so that answers come soon. */
const SHORT: LabState = { ...START, days: '3', history: 'none', give: 'methadone', twin: 'off' }
const drawn = 'document.querySelector(".walk .line")?.getAttribute("d")'
const KEEP = `globalThis.saved = {}
  URL.createObjectURL = (blob) => { globalThis.last = blob; return 'data:,' }
  HTMLAnchorElement.prototype.click = function () { saved[this.download] = last }`

async function visit(state: LabState, see: (page: Page) => Promise<void>, look: Look = DESK): Promise<void> {
  await studio.visit({ ...look, motion: 'reduce' }, linkOf(state), async (page) => {
    await page.until(drawn)
    await see(page)
  })
}

const choose = (page: Page, name: string, value: string) =>
  page.evaluate(`{
    const select = document.querySelector('[name="${name}"]')
    select.value = ${JSON.stringify(value)}
    select.dispatchEvent(new Event('change', { bubbles: true }))
  }`)
const press = (page: Page, text: string) =>
  page.evaluate(
    `[...document.querySelectorAll('button')].find((each) => each.textContent.startsWith(${JSON.stringify(text)})).click()`,
  )
const giveFile = (page: Page, name: string, text: string) =>
  page.evaluate(`{
    const input = document.querySelector('input[type=file]')
    const files = new DataTransfer()
    files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}))
    input.files = files.files
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }`)
const alert = 'document.querySelector("[role=alert]")?.textContent'
const says = 'document.activeElement.getAttribute("aria-valuetext")'

describe.skipIf(isLeftOut)('the Lab in Chromium', () => {
  it('answers an edit in a small part of the time of its first answer: what was worked out is kept, and what is likely next is there', async () => {
    const page = await studio.browser.newPage(DESK)
    try {
      await page.open(`${studio.server.address}${linkOf({ ...START, twin: 'off', days: '30' })}`)
      await page.until(drawn)
      const first = await page.evaluate<number>('performance.now()')
      await new Promise((done) => setTimeout(done, 12_000))
      const edits = await timeEdits(page, ['Medicine', 'Stress'], 3)
      const slow = quantile(
        edits.map(({ milliseconds }) => milliseconds),
        0.95,
      )
      // The goal is 50 ms at the 95th percentile, measured on an idle machine by `npx node bench/lab-edits.ts`.
      console.info(`Lab: first curve after ${first.toFixed(0)} ms, edits 95th percentile ${slow.toFixed(0)} ms`)
      expect(edits.length).toBeGreaterThan(30)
      expect(4 * slow).toBeLessThan(first)
    } finally {
      await page.close()
    }
  })

  it('brings courses of people and of doubt one by one, and ends them when another question is asked', async () => {
    await visit({ ...SHORT, people: '20', doubt: '20', twin: 'none' }, async (page) => {
      const charts = 'document.querySelector(".charts").textContent'
      await page.until(`${charts}.includes("The bands are of this person only")`)
      await choose(page, 'twin', 'off')
      await page.until(`!${charts}.includes("The bands are of this person only")`)
      await page.until('document.querySelector(".spread.people .courses")')
      await page.until('document.querySelector(".spread.doubt .courses")')
      const whole = '/of 20 virtual people/.test(document.querySelector(".chart .keys").textContent)'
      await page.until(`${whole} && !/the first/.test(document.querySelector(".chart .keys").textContent)`, 120_000)
      const lines = 'document.querySelector(".spread.people .courses").getAttribute("d").match(/M/g).length'
      expect(await page.evaluate(lines)).toBe(20)
      expect(await page.evaluate('document.querySelector(".spread.people .band").getAttribute("fill")')).not.toBe(
        await page.evaluate('document.querySelector(".spread.doubt .band").getAttribute("fill")'),
      )
      await choose(page, 'give', 'morphine')
      await page.until(
        '!document.querySelector(".spread.people") || /the first/.test(document.querySelector(".chart .keys").textContent)',
      )
      await choose(page, 'people', 'off')
      await choose(page, 'doubt', 'off')
      await page.until('!document.querySelector(".spread")')
    })
  })

  it('is walked with keys: events, lines, table', async () => {
    await visit({ ...SHORT, twin: 'none' }, async (page) => {
      await page.tabTo('.chart .walk')
      await page.press('e')
      expect(await page.evaluate(says)).toMatch(/^24 h, methadone oral 30 mg, this person [\d.−]+, twin/)
      await page.press('ArrowDown')
      expect(await page.evaluate(says)).toMatch(/^24 h, methadone oral 30 mg, twin .* this person/)
      await page.press('End')
      expect(await page.evaluate(says)).toMatch(/^day 3/)
      expect(
        await page.evaluate('document.querySelectorAll(".chart .walk")[3].getAttribute("aria-valuetext")'),
      ).toMatch(/^day 3/)
      await page.press('t')
      expect(await page.evaluate('document.querySelector(".chart details").open')).toBe(true)
      expect(await page.evaluate('document.querySelectorAll(".chart table tbody tr").length')).toBe(
        13 * CHART_COLUMNS.length,
      )
      expect(await page.evaluate('document.querySelector(".chart details").textContent')).toContain(
        'the twin’s differs most at',
      )
    })
  })

  it('shows what is assumed with one key, and the equations and numbers behind a chart', async () => {
    await visit(SHORT, async (page) => {
      await page.tabTo('.chart .walk')
      await page.press('a')
      await page.until('document.querySelector(".rests")')
      expect(await page.evaluate('document.querySelectorAll(".chart.is-assumed").length')).toBe(CHART_COLUMNS.length)
      const strengths =
        '[...document.querySelectorAll(".chart .walk .line")].map((line) => getComputedStyle(line).opacity)'
      expect(new Set(await page.evaluate<string[]>(strengths)).size).toBeGreaterThanOrEqual(3)
      expect(await page.evaluate('document.querySelector(".charts [role=status]").textContent')).toContain(
        'in four steps',
      )
      expect(await page.evaluate('document.querySelector(".rests").textContent')).toMatch(
        /^Rests on \d+ numbers, \d+ of them assumed/,
      )
      expect(await page.evaluate('location.hash')).toContain('assumed=on')
      await page.tabTo('.chart button.plain')
      await page.press('Enter')
      await page.until('document.querySelector("dialog.behind pre")')
      expect(await page.evaluate('document.querySelector("dialog.behind pre").textContent')).toContain('balance.tone =')
      await page.tabTo('dialog.behind .bar button')
      await page.press('Enter')
      await page.until('document.querySelector("dialog.behind p code").textContent !== "balance.tone"')
      const rows = '[...document.querySelectorAll("dialog.behind tbody tr")]'
      expect(await page.evaluate(`${rows}.length`)).toBeGreaterThan(20)
      expect(await page.evaluate(`${rows}.every((row) => row.cells[2].textContent && row.cells[3].textContent)`)).toBe(
        true,
      )
      await page.press('Escape')
      await page.until('!document.querySelector("dialog.behind")')
    })
  })

  it('shows another part of the time, and keeps it in the link', async () => {
    await visit({ ...SHORT, days: '30' }, async (page) => {
      const ticks = '[...document.querySelectorAll("#chart-tone svg text")].map((text) => text.textContent)'
      await press(page, 'Day')
      await page.until(`${ticks}.includes('6 h')`)
      await press(page, 'Minutes')
      await page.until(`${ticks}.includes('10 min')`)
      expect(await page.evaluate('location.hash')).toContain('zoom=log')
    })
  })

  it('compares with a twin who differs in more than the medicine', async () => {
    await visit({ ...SHORT, twin: 'same', 'twin.history': 'smolka1999' }, async (page) => {
      await page.until('document.querySelector(".chart .difference")')
      expect(await page.evaluate('document.querySelectorAll(".walk .twin.line").length')).toBe(CHART_COLUMNS.length)
    })
  })

  it('has three levels or more on the scale of every chart, each written its own way', async () => {
    await visit(START, async (page) => {
      const scales = await page.evaluate<string[][]>(
        '[...document.querySelectorAll(".chart .walk svg")].map((svg) => [...svg.querySelectorAll("text[x=\\"38\\"]")].map((text) => text.textContent))',
      )
      expect(scales.length).toBe(CHART_COLUMNS.length)
      for (const scale of scales) expect(new Set(scale).size).toBeGreaterThanOrEqual(3)
      expect(scales.map((scale) => new Set(scale).size)).toEqual(scales.map((scale) => scale.length))
    })
  })

  it('keeps the form beside the charts on a wide page', async () => {
    const place = '(({ top, bottom }) => [top, bottom])(document.querySelector("[name=give]").getBoundingClientRect())'
    for (const height of [650, 900]) {
      const see = async (page: Page) => {
        await page.evaluate('scrollTo(0, 1500)')
        const [top, bottom] = await page.evaluate<[number, number]>(place)
        expect(top).toBeGreaterThan(0)
        expect(bottom).toBeLessThan(height)
        const rest =
          '(({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight])(document.querySelector(".handles"))'
        const [whole, seen] = await page.evaluate<[number, number]>(rest)
        expect(seen).toBeLessThanOrEqual(height)
        expect(whole).toBeGreaterThanOrEqual(seen)
      }
      await visit(SHORT, see, { width: 1366, height })
    }
  })

  it('on a phone keeps a chart above the form, in less than two fifths of the page, and it answers there', async () => {
    const see = async (page: Page) => {
      const pinned =
        '(({ top, bottom, height }) => [top, bottom, height])(document.querySelector(".pinned").getBoundingClientRect())'
      const [first, , height] = await page.evaluate<[number, number, number]>(pinned)
      expect(first).toBeLessThan(0.2 * PHONE.height)
      expect(height).toBeLessThanOrEqual(0.4 * PHONE.height)
      expect(
        await page.evaluate(
          '[...document.querySelectorAll(".handles > label select, .handles > fieldset > label select")].map(({ name }) => name)',
        ),
      ).toEqual(['history', 'give', 'twin'])
      expect(await page.evaluate('document.querySelectorAll(".handles details[open]").length')).toBe(0)
      await page.evaluate('document.querySelector("[name=give]").scrollIntoView({ block: "nearest" })')
      await page.evaluate('scrollBy(0, 120)')
      const [top, bottom] = await page.evaluate<[number, number]>(pinned)
      expect(top).toBe(0)
      const give = await page.evaluate<number>('document.querySelector("[name=give]").getBoundingClientRect().top')
      expect(give).toBeGreaterThan(bottom)
      const before = await page.evaluate(drawn)
      await choose(page, 'give', 'morphine')
      await page.until(`${drawn} !== ${JSON.stringify(before)}`)
      const tone = await page.evaluate(drawn)
      await choose(page, 'pinned', 'cows')
      await page.until(`${drawn} !== ${JSON.stringify(tone)}`)
      expect(await page.evaluate('document.querySelector(".pinned .walk").ariaLabel')).toContain('Withdrawal')
      await page.evaluate('document.querySelector(".pinned .walk").focus()')
      await page.press('t')
      expect(await page.evaluate('document.activeElement.closest(".chart").id')).toBe('chart-cows')
      const focused = await page.evaluate<number>('document.activeElement.getBoundingClientRect().top')
      expect(focused).toBeGreaterThan(0)
    }
    await visit({ ...SHORT, twin: 'none' }, see, PHONE)
  })

  it('opens at the question of a chapter, also when it was open before, and lets it be taken back', async () => {
    await visit(SHORT, async (page) => {
      const values =
        '["history", "give", "twin", "days"].map((name) => document.querySelector("[name=" + name + "]").value)'
      const before = await page.evaluate(drawn)
      await page.evaluate('location.hash = "#v1.story"')
      await page.until('!document.querySelector(".lab")')
      await page.evaluate(`location.hash = ${JSON.stringify(labLinkOf('buprenorphine'))}`)
      await page.until('document.querySelector(".lab")')
      expect(await page.evaluate(values)).toEqual(['smolka1999', 'buprenorphine', 'none', '365'])
      await page.until(`${drawn} && ${drawn} !== ${JSON.stringify(before)}`)
      await page.evaluate(`location.hash = ${JSON.stringify(labLinkOf('one-dose'))}`)
      await page.until('document.querySelector("[name=exposure]").value === "kaiko1981"')
      await press(page, 'Undo')
      expect(await page.evaluate(values)).toEqual(['smolka1999', 'buprenorphine', 'none', '365'])
    })
  })

  it('is entered from behind a chapter, at its question, with nothing to take back', async () => {
    await studio.visit({ ...DESK, motion: 'reduce' }, '', async (page) => {
      const index = CHAPTERS.indexOf('the-pull')
      await page.until('document.querySelector(".chapters button")')
      await page.evaluate(`document.querySelectorAll('.chapters button')[${index}].click()`)
      await page.until(`document.querySelectorAll('.chapters button')[${index}].ariaCurrent === 'step'`)
      const door = `document.querySelector('.doors a[href="${labLinkOf('the-pull')}"]')`
      for (let i = 0; i < 20 && !(await page.evaluate(`Boolean(${door})`)); i += 1) await page.press('ArrowRight')
      await page.evaluate(`${door}.click()`)
      await page.until(drawn)
      expect(await page.evaluate('document.querySelector("[name=history]").value')).toBe('smolka1999')
      expect(await page.evaluate('document.querySelector("[name=days]").value')).toBe('365')
      expect(await page.evaluate('document.querySelector(".handles > .bar button").disabled')).toBe(true)
    })
  })

  it('takes steps back and on with keys and buttons, and starts again', async () => {
    await visit(SHORT, async (page) => {
      await choose(page, 'stress', 'daily')
      await page.until('location.hash.includes("stress=daily")')
      await press(page, 'Undo')
      expect(await page.evaluate('location.hash')).not.toContain('stress')
      await press(page, 'Redo')
      expect(await page.evaluate('location.hash')).toContain('stress=daily')
      await press(page, 'Reset')
      expect(await page.evaluate('location.hash')).toBe(linkOf(START))
    })
  })

  it('saves files that open, with the digest of the command line', async () => {
    const page = await studio.browser.newPage(DESK)
    await page.before(KEEP)
    await page.open(`${studio.server.address}${linkOf({ ...SHORT, twin: 'none' })}`)
    await page.until(drawn)
    for (const name of [
      'Scenario (YAML)',
      'Scenario (JSON)',
      'Table (CSV)',
      'Citation',
      'Picture (SVG)',
      'Picture (PNG)',
    ])
      await press(page, name)
    await page.until('Object.keys(saved).length === 7')
    const textOf = (name: string) => page.evaluate<string>(`saved[${JSON.stringify(name)}].text()`)

    const [yaml, json] = [await textOf('scenario.yaml'), await textOf('scenario.json')]
    expect(parse(yaml)).toEqual(JSON.parse(json))
    const result = await run(parseScenario(yaml, { file: 'scenario.yaml' }), { threads: 1 })
    const sidecar = JSON.parse(await textOf('trajectory.json'))
    expect(sidecar).toMatchObject({
      digest: digestOf(result),
      model_sha256: result.modelSha256,
      scenario: JSON.parse(json),
    })
    expect(sidecar.parameters_sha256).toMatch(/^[0-9a-f]{64}$/)

    const rows = (await textOf('trajectory.csv'))
      .trim()
      .split('\n')
      .map((row) => row.split(','))
    expect(rows[0]).toEqual(
      sidecar.columns.map(({ name, unit }: { name: string; unit: string }) => `${name} [${unit}]`),
    )
    expect(new Set(rows.map((row) => row.length)).size).toBe(1)
    expect(Number(rows.at(-1)![0])).toBe(72)

    const citation = await textOf('citation.txt')
    expect(citation).toContain(digestOf(result))
    expect(citation).toMatch(/@software\{allostat,/)

    const svg = await textOf('pleasure-minus-pain.svg')
    const faults = `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').querySelectorAll('parsererror').length`
    expect(await page.evaluate(faults)).toBe(0)
    expect(svg).toMatch(/<title>Pleasure minus pain \(0 = at rest\)<\/title>/)
    expect(svg).toMatch(/<desc>Pleasure minus pain \(0 = at rest\), this person, begins/)
    const size = await page.evaluate<number[]>(
      `createImageBitmap(saved['pleasure-minus-pain.png']).then(({ width, height }) => [width, height])`,
    )
    expect(size[0]).toBe(2 * 760)
    expect(size[1]).toBeGreaterThan(400)
    expect(page.complaints).toEqual([])
    await page.close()
  })

  it('opens a scenario of its lists as its choices, and one of approved medicine as it is', async () => {
    await visit(SHORT, async (page) => {
      await giveFile(
        page,
        'mine.yaml',
        'allostat: 1\nperson: { weight: 70 kg, age: 45 }\nduration: 10 day\ngive: [{ substance: naltrexone, route: oral, dose: 25 mg, at: day 10 }, { substance: naltrexone, route: oral, dose: 50 mg, at: day 11, repeat: { every: 24 h, until: day 365 } }]\n',
      )
      await page.until('location.hash.includes("give=naltrexone")')
      expect(await page.evaluate('document.querySelector("[name=age]").value')).toBe('45')
      const before = await page.evaluate(drawn)
      await giveFile(
        page,
        '<b>mine</b>.yaml',
        'allostat: 1\nperson: { age: 52 }\nduration: 4 day\ngive: [{ substance: methadone, route: oral, dose: 25 mg, at: 1 h, repeat: { every: 12 h, times: 4 } }]\n',
      )
      await page.until(`document.querySelector(".of-file") && ${drawn} !== ${JSON.stringify(before)}`)
      expect(await page.evaluate('document.querySelector(".of-file p").textContent')).toContain('<b>mine</b>.yaml')
      await page.tabTo('.chart .walk')
      await page.press('e')
      expect(await page.evaluate(says)).toContain('methadone oral 25 mg')
      await press(page, 'Back to the lists')
      expect(await page.evaluate('document.querySelector("[name=give]").value')).toBe('naltrexone')
    })
  })

  it.each([
    [
      'a dose of its own',
      'allostat: 1\nduration: 1 day\ngive: [{ substance: heroin, route: iv, dose: 50 mg, at: 1 h }]',
      'npx allostat run FILE',
    ],
    ['a set parameter', 'allostat: 1\nduration: 1 day\nset: { receptor.reserve: 1 }', 'npx allostat run FILE'],
    ['a slip', 'allostat: 1\nduration: 1 day\ngvie: []', 'file.yaml:3'],
    ['HTML', 'allostat: 1\nduration: <img src=x onerror=document.title=1>', 'file.yaml:2'],
    [
      'a bomb of anchors',
      `allostat: 1\nduration: 1 day\na: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(99)}]\nc: [${'*b,'.repeat(99)}]`,
      'file.yaml',
    ],
    ['too much', `#${'x'.repeat(200_000)}`, 'the Lab reads at most'],
  ])('refuses a file with %s, with words, and goes on', async (_, text, words) => {
    await visit(SHORT, async (page) => {
      await giveFile(page, 'file.yaml', text)
      await page.until(alert)
      expect(await page.evaluate(alert)).toContain(words)
      expect(await page.evaluate('document.title')).toBe('Allostat: a balance')
      expect(await page.evaluate('location.hash')).toBe(linkOf(SHORT))
      expect(await page.evaluate(drawn)).toBeTruthy()
    })
  })

  it.each([DESK, PHONE])('has all its texts in one place, and none runs over: $width pixels', async (look) => {
    const all: LabState = { ...SHORT, twin: 'same', 'twin.stress': 'day-1', people: '20', doubt: '20', assumed: 'on' }
    await studio.visit({ ...look, motion: 'reduce' }, `?language=pseudo${linkOf(all)}`, async (page) => {
      await page.until(
        'document.querySelector(".spread.doubt") && document.querySelector(".spread.people") && document.querySelector(".rests")',
      )
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
      for (const exposure of ['kaiko1981', 'none']) {
        await choose(page, 'exposure', exposure)
        await page.until(drawn)
        for (const zoom of [1, 3]) {
          await page.evaluate(`document.querySelectorAll('.look .choices button')[${zoom}].click()`)
          await page.until(`document.querySelectorAll('.look .choices button')[${zoom}].ariaPressed === "true"`)
        }
        // Away from doses, of which the library's own log tells.
        await page.evaluate('document.querySelector(".ruler").focus()')
        await page.press('End')
        await page.until('Number(document.querySelector(".ruler").ariaValueNow) > 0')
        expect(await page.evaluate(leftOver)).toEqual([])
        expect(await page.evaluate(runsOver)).toEqual([])
      }
      await giveFile(page, 'a.yml', 'allostat: 1\nmodel: allostat\nduration: 1 day\nset: { person.weight: 80 kg }\n')
      await page.until(alert)
      expect(await page.evaluate(leftOver)).toEqual([])
      await page.evaluate('document.querySelector(".chart button.plain").click()')
      await page.until('document.querySelector("dialog.behind pre")')
      await page.evaluate('document.querySelector("dialog.behind details").open = true')
      expect(await page.evaluate(leftOver)).toEqual([])
    })
    await studio.visit({ ...look, motion: 'reduce' }, '?language=pseudo#v1.lab?x=1', async (page) => {
      await page.until(alert)
      expect(await page.evaluate(leftOver)).toEqual([])
    })
  })

  const looks = [DESK, PHONE].flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ ...look, scheme })))
  it.each(looks)('is clean by the rules of axe with everything open: $width pixels, $scheme', async (look) => {
    const all: LabState = { ...SHORT, twin: 'buprenorphine', stress: 'day-1', people: '20', doubt: '20', assumed: 'on' }
    await visit(
      all,
      async (page) => {
        await page.until(
          'document.querySelector(".spread.doubt") && document.querySelector(".spread.people") && document.querySelector(".rests")',
        )
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true')
        expect(await axeFaults(page)).toEqual([])
        const wide = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await page.evaluate(wide)).toBeLessThanOrEqual(0)
        await page.evaluate('document.querySelector(".chart button.plain").click()')
        await page.until('document.querySelector("dialog.behind pre")')
        await page.evaluate('document.querySelector("dialog.behind details").open = true')
        expect(await axeFaults(page)).toEqual([])
      },
      look,
    )
  })
})
