import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readChapters } from '../../scripts/chapter-files.ts'
import { english } from '../../studio/words/english.ts'
import type { Look, Page } from './browser.ts'
import { axeFaults, isLeftOut, type Opened, openStudio } from './opened.ts'
import { serveUnder } from './static.ts'
import { leftOver, runsOver } from './texts.ts'

const CHAPTERS = [...readChapters().values()]
const STILL = { motion: 'reduce' as const }

const DESK: Look = { width: 1440, height: 900 }
const PHONE: Look = { width: 360, height: 640 }
/** A path such as a school has. */
const PATH = '/some/school/allostat/'

let visits: Opened
beforeAll(async () => {
  visits = await openStudio(PATH)
})
afterAll(() => visits?.close())

const isThere = (page: Page, selector: string) =>
  page.evaluate<boolean>(`Boolean(document.querySelector(${JSON.stringify(selector)}))`)
const title = 'document.querySelector(".story h1")?.textContent'

/** Opens a chapter by its place in the list, past a note before it. */
async function openChapter(page: Page, index: number): Promise<void> {
  await page.until('document.querySelector(".chapters button")')
  await page.evaluate(`document.querySelectorAll('.chapters button')[${index}].click()`)
  await page.until(`${title} === ${JSON.stringify(CHAPTERS[index]!.title)}`)
  if (await isThere(page, '.note')) await page.evaluate('document.querySelector(".note .main").click()')
  await page.until('document.querySelector(".step")')
}

/** To the end of a chapter, with the first answer to each guess. */
async function toTheEnd(page: Page): Promise<void> {
  for (let i = 0; i < 20; i += 1) {
    if (await isThere(page, '.guess .pass')) await page.evaluate('document.querySelector(".guess .pass").click()')
    if (await isThere(page, '.step:last-of-type[aria-current] ~ .doors')) return
    await page.press('ArrowRight')
  }
  throw new Error('the chapter does not end')
}

/** When the page has been drawn with what was just done. */
const drawn = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))'

/** Looks at every stop of a chapter, a moment after it was gone to; guesses are passed on the way. */
async function eachStop(page: Page, look: (stop: number) => Promise<void>): Promise<void> {
  for (let stop = 0; stop < 20; stop += 1) {
    await page.evaluate(drawn)
    await look(stop)
    if (await isThere(page, '.step:last-of-type[aria-current] ~ .doors')) return
    if (await isThere(page, '.step:last-of-type[aria-current] ~ .guess .pass'))
      await page.evaluate('document.querySelector(".guess .pass").click()')
    await page.press('ArrowRight')
  }
}

describe('the first story', () => {
  it('is under 350 kB compressed, engine and all', () => {
    const assets = readdirSync(join(visits.site, 'assets')).filter((name) => /^(index|worker|0-)/.test(name))
    const files = ['index.html', ...assets.map((name) => `assets/${name}`)]
    expect(files).toHaveLength(5)
    const size = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(visits.site, name))).length, 0)
    expect(size).toBeLessThan(350_000)
  })

  it('shows a title, a sentence and a drawn curve before any script', () => {
    const page = readFileSync(join(visits.site, 'index.html'), 'utf8')
    const still = /<main class="still">(.*?)<\/main>/s.exec(page)![1]!
    expect(still).toMatch(/<h1>.+<\/h1>/)
    expect(still).toMatch(/<p>[^<]{40,}<\/p>/)
    expect(/<path class="tone" d="(M[^"]+)"/.exec(still)![1]!.split('L').length).toBeGreaterThan(50)
  })
})

describe.skipIf(isLeftOut)('the story in Chromium', () => {
  const looks = [
    { ...DESK, slower: 1 },
    { ...PHONE, slower: 1 },
    { ...PHONE, slower: 4 },
  ]
  it.each(looks)('moves soon after it is loaded, at $width pixels, $slower times as slow', async (look) => {
    const page = await visits.browser.newPage(look)
    await page.before(`new MutationObserver((changes) => {
      if (changes.some(({ target }) => target.closest('svg'))) globalThis.moved ??= performance.now()
    }).observe(document, { subtree: true, attributes: true })`)
    await page.open(visits.server.address)
    await page.until('globalThis.moved')
    const moved = await page.evaluate<number>('moved - performance.getEntriesByType("navigation")[0].loadEventEnd')
    await page.close()
    // One second is the aim. Four times slower on two shared cores one more is let pass, so that a busy neighbour fails nothing.
    const limit = look.slower > 1 ? 2000 : 1000
    expect(moved, `the picture moved ${Math.round(moved)} ms after the page was loaded`).toBeLessThan(limit)
  })

  it.each([DESK, { ...PHONE, ...STILL }])('is told to the end by keys alone, at $width pixels', async (look) => {
    await visits.visit(look, '', async (page) => {
      const titles: string[] = []
      for (const chapter of CHAPTERS) {
        await page.until(`${title} === ${JSON.stringify(chapter.title)}`)
        titles.push(await page.evaluate(title))
        if (await isThere(page, '.note')) {
          await page.tabTo('.note button.main')
          await page.press('Enter')
          await page.until('document.querySelector(".step")')
        }
        for (let i = 0; i < 20 && !(await isThere(page, '.step:last-of-type[aria-current] ~ .doors')); i += 1) {
          if (await isThere(page, '.guess .pass')) {
            await page.tabTo('.guess .options button')
            await page.press('Enter')
            await page.until('document.querySelector(".guess .answer")')
          } else await page.press('ArrowRight')
        }
        await page.tabTo('.doors .bar :first-child')
        if (titles.length < CHAPTERS.length) await page.press('Enter')
      }
      expect(titles).toEqual(CHAPTERS.map((chapter) => chapter.title))
      await page.press('h')
      await page.until('document.querySelector("dialog").open')
      await page.press('Escape')
      await page.until('!document.querySelector("dialog").open')
    })
  })

  it('keeps picture, text and the way on in sight on a phone, at every stop', async () => {
    await visits.visit({ ...PHONE, ...STILL }, '', async (page) => {
      for (const [index, { title: name }] of CHAPTERS.entries()) {
        await openChapter(page, index)
        await eachStop(page, async (stop) => {
          const { picture, text, bar, safe, lies, time } = await page.evaluate<Sight>(sight)
          const where = `${name}, stop ${stop}`
          expect(safe, `Help and the way out: ${where}`).toBe(true)
          expect(picture.top, `the picture begins in sight: ${where}`).toBeGreaterThanOrEqual(0)
          expect(picture.bottom - picture.top, `the height of the picture: ${where}`).toBeLessThan(0.55 * PHONE.height)
          expect(text.top, `the text begins under the picture: ${where}`).toBeGreaterThanOrEqual(picture.bottom)
          expect(text.bottom, `the text ends over the bar: ${where}`).toBeLessThanOrEqual(bar.top)
          expect(lies, `words on words: ${where}`).toEqual([])
          expect(time, `the time of the stop on the course: ${where}`).toMatch(/\d/)
        })
      }
    })
  })

  it.each([DESK, { width: 1366, height: 650 }])(
    'keeps controls, Help and the way out in sight on a desk, at every stop: $height pixels high',
    async (look) => {
      await visits.visit({ ...look, ...STILL }, '', async (page) => {
        for (const [index, { title: name }] of CHAPTERS.entries()) {
          await openChapter(page, index)
          await eachStop(page, async (stop) => {
            const { bar, safe, text, lies, smallest } = await page.evaluate<Sight>(sight)
            const where = `${name}, stop ${stop}`
            expect(bar.bottom, `the controls: ${where}`).toBeLessThanOrEqual(look.height)
            expect(text.bottom, `the text: ${where}`).toBeLessThanOrEqual(look.height)
            expect(safe, `Help and the way out: ${where}`).toBe(true)
            expect(lies, `words on words: ${where}`).toEqual([])
            expect(smallest, `the smallest name of a region: ${where}`).toBeGreaterThanOrEqual(11)
          })
        }
      })
    },
  )

  it.each([DESK, PHONE])('leads to a guess where one comes first, at $width pixels', async (look) => {
    await visits.visit({ ...look, ...STILL }, '', async (page) => {
      await openChapter(
        page,
        CHAPTERS.findIndex(({ id }) => id === 'again-and-again'),
      )
      await page.evaluate(drawn)
      await page.press('ArrowRight')
      const button = 'document.querySelector(".controls .main")'
      await page.until(`${button}.textContent === ${JSON.stringify(english.story.toGuess)}`)
      expect(await page.evaluate(`${button}.disabled`)).toBe(false)
      // The picture is there until the question covers it.
      expect(
        await page.evaluate(
          'document.querySelector(".shown").contains(document.elementFromPoint(innerWidth * 0.3, innerHeight * 0.3))',
        ),
      ).toBe(true)
      await page.evaluate(`${button}.click()`)
      expect(await page.evaluate('document.activeElement.className')).toBe('guess')
      const top = await page.evaluate<number>('document.querySelector(".guess").getBoundingClientRect().top')
      expect(top).toBeGreaterThan(await page.evaluate('document.querySelector("header").offsetHeight'))
      expect(top).toBeLessThan(look.height / 2)
      const covers =
        'document.querySelector(".guess").contains(document.elementFromPoint(innerWidth * 0.7, innerHeight / 2))'
      if (look === PHONE) expect(await page.evaluate(covers)).toBe(true)
      await page.evaluate('document.querySelector(".guess .pass").click()')
      await page.until('document.querySelector(".guess .answer")')
      await page.press('ArrowRight')
      await page.until(`${button}.textContent === ${JSON.stringify(english.story.play)}`)
      await page.evaluate(drawn)
      const { picture, text, bar } = await page.evaluate<Sight>(sight)
      if (look === PHONE) expect(text.top).toBeGreaterThanOrEqual(picture.bottom)
      expect(text.bottom).toBeLessThanOrEqual(look === PHONE ? bar.top : look.height)
    })
  })

  it('goes on as the page is scrolled, and stops at a guess', async () => {
    await visits.visit({ ...PHONE, ...STILL }, '', async (page) => {
      await openChapter(page, 1)
      const at = () => page.evaluate<number>('Number(document.querySelector(".controls input").value)')
      expect(await at()).toBe(0)
      await page.evaluate('scrollTo(0, document.querySelectorAll(".step")[3].offsetTop)')
      await page.until('document.querySelector(".controls input").value > 1.5')
      await openChapter(page, 0)
      await page.evaluate('scrollTo(0, 1e6)')
      await page.until('document.querySelector(".controls input").value == 1')
      expect(await isThere(page, '.guess .pass')).toBe(true)
    })
  })

  it('takes a line drawn with a finger or a mouse, and one drawn by keys, and compares it in words', async () => {
    await visits.visit({ ...PHONE, ...STILL }, '', async (page) => {
      await openChapter(page, 0)
      await page.press('ArrowRight')
      await page.until('document.querySelector(".pad")')
      await page.evaluate('document.querySelector(".pad").scrollIntoView({ block: "center" })')
      const box = await page.evaluate<{ x: number; y: number; width: number; height: number }>(
        '(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector(".pad svg").getBoundingClientRect())',
      )
      const point = (across: number, down: number) => [box.x + across * box.width, box.y + down * box.height] as const
      await page.drag([point(0.4, 0.2), point(0.6, 0.3), point(0.8, 0.15), point(0.97, 0.15)])
      await page.tabTo('.guess .bar button.main')
      await page.press('Enter')
      await page.until('document.querySelector(".compared")')
      expect(await page.evaluate('document.querySelector(".compared").textContent')).toMatch(
        /^Your line ends higher than the model’s\. Of 20 virtual people 20 end lower/,
      )
      expect(await page.evaluate('document.querySelectorAll(".pad .one").length')).toBeGreaterThanOrEqual(20)

      await openChapter(
        page,
        CHAPTERS.findIndex(({ id }) => id === 'the-long-run'),
      )
      for (let i = 0; i < 3; i += 1) await page.press('ArrowRight')
      await page.until('document.querySelector(".pad")')
      await page.tabTo('.pad')
      for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown'] as const)
        await page.press(key)
      expect(await page.evaluate('document.querySelector(".pad").ariaValueText')).toMatch(/^\w+ \d+: 0\.\d\d$/)
      await page.tabTo('.guess .bar button.main')
      await page.press('Enter')
      await page.until('document.querySelector(".compared")')
    })
  })

  it('opens where the reader was, on this device, until it is told to forget', async () => {
    await visits.visit({ ...DESK, ...STILL }, '', async (page) => {
      await openChapter(page, 3)
      await page.press('ArrowRight')
      await page.open(`${visits.server.address}?again`)
      await page.until(`${title} === ${JSON.stringify(CHAPTERS[3]!.title)}`)
      await page.until('document.querySelectorAll(".step")[1].ariaCurrent')
      await page.evaluate('document.querySelector("footer button").click()')
      await page.press('ArrowLeft')
      expect(await page.evaluate('localStorage.length')).toBe(0)
      await page.open(`${visits.server.address}?afresh`)
      await page.until(`${title} === ${JSON.stringify(CHAPTERS[0]!.title)}`)
    })
  })

  it('says what comes before an overdose is shown, and tells it without the picture', async () => {
    await visits.visit({ ...PHONE, ...STILL }, '', async (page) => {
      await page.until('document.querySelector(".chapters button")')
      await page.evaluate(
        `document.querySelectorAll('.chapters button')[${CHAPTERS.findIndex(({ note }) => note)}].click()`,
      )
      await page.until('document.querySelector(".note")')
      expect(await isThere(page, '.crowd')).toBe(false)
      await page.evaluate('document.querySelectorAll(".note button")[1].click()')
      await page.until('document.querySelector(".note .says")')
      expect(await isThere(page, '.crowd')).toBe(false)
      expect(await page.evaluate('document.querySelector(".note").textContent')).toMatch(/Naloxone/)
    })
  })

  it('counts receptors and people as lists', async () => {
    await visits.visit({ ...DESK, ...STILL }, '', async (page) => {
      const said = (selector: string) =>
        page.evaluate<string[]>(
          `[...document.querySelectorAll('${selector} li')].map(({ textContent }) => textContent)`,
        )
      await openChapter(
        page,
        CHAPTERS.findIndex(({ id }) => id === 'buprenorphine'),
      )
      await page.press('ArrowRight')
      expect((await said('.receptors')).join()).toMatch(/\d+ of 20 receptors hold a partial agonist/)
      await openChapter(
        page,
        CHAPTERS.findIndex(({ crowd }) => crowd),
      )
      expect(await said('.crowd')).toHaveLength(3)
    })
  })

  it('has all its texts in one place: none is left in a made-up language, and none runs over', async () => {
    for (const look of [DESK, PHONE]) {
      await visits.visit({ ...look, ...STILL }, '?language=pseudo', async (page) => {
        for (const index of CHAPTERS.keys()) {
          await page.until('document.querySelector(".chapters button")')
          await page.evaluate(`document.querySelectorAll('.chapters button')[${index}].click()`)
          await page.until(`document.querySelectorAll('.chapters button')[${index}].ariaCurrent`)
          if (await isThere(page, '.note')) await page.evaluate('document.querySelector(".note .main").click()')
          await page.until('document.querySelector(".step")')
          await toTheEnd(page)
          expect(await page.evaluate(leftOver)).toEqual([])
          expect(await page.evaluate(runsOver)).toEqual([])
        }
        await page.press('h')
        await page.until('document.querySelector("dialog").open')
        expect(await page.evaluate(leftOver)).toEqual([])
      })
    }
  })

  it('fits a page of 320 pixels, as at a zoom of 400 %, and one of 720 as at 200 %', async () => {
    for (const look of [
      { width: 320, height: 640 },
      { width: 720, height: 450 },
    ]) {
      await visits.visit({ ...look, ...STILL }, '', async (page) => {
        for (const index of CHAPTERS.keys()) {
          await openChapter(page, index)
          await toTheEnd(page)
          expect(await page.evaluate(runsOver)).toEqual([])
        }
      })
    }
  })

  it('loses nothing where colours are forced', async () => {
    await visits.visit({ ...DESK, ...STILL, forced: true }, '', async (page) => {
      await page.until('document.querySelector(".step")')
      await page.press('ArrowRight')
      expect(
        await page.evaluate(
          vanished('.seesaw path, .seesaw circle, .seesaw rect, .course path, .receptors path, .region path'),
        ),
      ).toEqual([])
      await openChapter(
        page,
        CHAPTERS.findIndex(({ crowd }) => crowd),
      )
      for (let i = 0; i < 2; i += 1) await page.press('ArrowRight')
      expect(await page.evaluate(vanished('.crowd circle'))).toEqual([])
    })
  })

  it('stands still where motion is not wanted', async () => {
    await visits.visit({ ...DESK, ...STILL }, '', async (page) => {
      await page.until('document.querySelector(".step")')
      await page.press('ArrowRight')
      const before = await page.evaluate<string>('document.querySelector(".seesaw").outerHTML')
      await new Promise((done) => setTimeout(done, 600))
      expect(await page.evaluate('document.querySelector(".seesaw").outerHTML')).toBe(before)
      expect(await page.evaluate('document.getAnimations().length')).toBe(0)
    })
  })

  it('opens without a network after the first visit: every chapter, and the Lab', async () => {
    const own = await serveUnder(visits.site, PATH)
    await visits.visit(
      { ...PHONE, ...STILL },
      '',
      async (page) => {
        await page.until('navigator.serviceWorker.controller')
        await page.goOffline()
        own.close()
        await page.open(`${own.address}?again`)
        for (const index of CHAPTERS.keys()) await openChapter(page, index)
        await page.evaluate('location.hash = "#v1.lab"')
        await page.until('document.querySelector(".walk .line")')
      },
      own,
    )
  })

  it('has worksheets that print on A4 and on Letter, the answers apart from what the class gets', async () => {
    const sheets = readdirSync(join(visits.site, 'teach'))
    expect(sheets.length).toBeGreaterThanOrEqual(3)
    for (const sheet of sheets) {
      await visits.visit(DESK, `teach/${sheet}`, async (page) => {
        expect(await page.evaluate('document.querySelectorAll("section").length')).toBe(2)
        for (const [width, height] of [
          [8.27, 11.69],
          [8.5, 11],
        ] as const) {
          const pages = (await page.print(width, height)).toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
          expect(pages, `${sheet} on ${width} by ${height} inches`).toBeGreaterThanOrEqual(2)
          expect(pages, `${sheet} on ${width} by ${height} inches`).toBeLessThanOrEqual(5)
        }
      })
    }
  })

  const themes = [DESK, PHONE].flatMap((look) => (['light', 'dark'] as const).map((scheme) => ({ ...look, scheme })))
  it.each(themes)('is clean by the rules of axe: $width pixels, $scheme', async (look) => {
    await visits.visit({ ...look, ...STILL }, '', async (page) => {
      await page.until('document.querySelector(".step")')
      await page.press('ArrowRight')
      await page.until('document.querySelector(".guess")')
      await page.evaluate('document.querySelector(".numbers").open = true')
      expect(await axeFaults(page)).toEqual([])
      await openChapter(
        page,
        CHAPTERS.findIndex(({ crowd }) => crowd),
      )
      for (let i = 0; i < 2; i += 1) await page.press('ArrowRight')
      expect(await axeFaults(page)).toEqual([])
      await page.press('h')
      await page.until('document.querySelector("dialog").open')
      expect(await axeFaults(page)).toEqual([])
    })
  })
})

interface Sight {
  readonly picture: { readonly top: number; readonly bottom: number }
  /** What is said at the stop. */
  readonly text: { readonly top: number; readonly bottom: number }
  readonly bar: { readonly top: number; readonly bottom: number }
  /** Whether Help and the way out are to be seen and to be pressed. */
  readonly safe: boolean
  /** Words of the course that lie on others, or reach over the edge of the page. */
  readonly lies: readonly string[]
  /** Of the stop, as the course names it. */
  readonly time: string
  /** Pixels of the smallest name of a region. */
  readonly smallest: number
}

/** Where things stand on the screen. */
const sight = `(() => {
  const box = (selector) => document.querySelector(selector).getBoundingClientRect()
  const ends = ({ top, bottom }) => ({ top, bottom })
  const said = [...document.querySelectorAll('.step[aria-current] > p')].map((each) => each.getBoundingClientRect()).filter(({ width }) => width > 1)
  const isOnTop = (button) => {
    const { left, top, width, height } = button.getBoundingClientRect()
    return button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  }
  const boxes = [...document.querySelectorAll('.times span, .levels span')].map((each) => [each.textContent, each.getBoundingClientRect()])
  const lies = boxes.filter(([, one], i) => one.left < 0 || one.right > innerWidth || boxes.some(([, other], j) =>
    j > i && one.left < other.right && other.left < one.right && one.top + 2 < other.bottom && other.top + 2 < one.bottom))
  const names = [...document.querySelectorAll('.named')].map((each) => parseFloat(getComputedStyle(each).fontSize))
  return {
    picture: ends(box('.shown')),
    bar: ends(box('.controls')),
    text: { top: Math.min(...said.map(({ top }) => top)), bottom: Math.max(...said.map(({ bottom }) => bottom)) },
    safe: [...document.querySelectorAll('header button')].length === 2 && [...document.querySelectorAll('header button')].every(isOnTop),
    lies: lies.map(([text]) => text),
    time: document.querySelector('.times .is-now')?.textContent ?? '',
    smallest: Math.min(99, ...names),
  }
})()`

/** Shapes whose fill and line are both none or the colour of the page. */
const vanished = (selector: string) => `(() => {
  const page = getComputedStyle(document.documentElement).backgroundColor
  const isSeen = (colour) => colour !== 'none' && colour !== page && !/^rgba.*, 0\\)$/.test(colour)
  return [...document.querySelectorAll(${JSON.stringify(selector)})].filter((element) => {
    const { fill, stroke } = getComputedStyle(element)
    return !isSeen(fill) && !isSeen(stroke)
  }).map((element) => element.outerHTML.slice(0, 120))
})()`
