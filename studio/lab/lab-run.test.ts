import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { linkOf } from '../share/link.ts'
import { START } from './catalogue.ts'
import type { Order } from './messages.ts'

/** In place of the Lab's worker: it answers when it is told to. */
class Answering {
  readonly orders: Order[] = []
  isEnded = false
  onmessage?: (told: { data: object }) => void
  onerror?: (error: object) => void
  constructor() {
    workers.push(this)
  }
  postMessage(order: Order): void {
    this.orders.push(order)
  }
  terminate(): void {
    this.isEnded = true
  }
  /** Answers a question that holds some text, and those after it later. */
  answer(text: string, told: object = DRAWN): void {
    const { id } = this.orders.find(({ scenario }) => scenario.includes(text))!
    this.onmessage!({ data: { id, ...told } })
  }
}

const DRAWN = { series: { hours: [0, 24], values: {} }, happenings: [], warnings: [] }
/** Words of a question, and of no other one. */
const METHADONE = '"substance": "methadone"'
const LOFEXIDINE = '"substance": "lofexidine"'
let workers: Answering[] = []
let address = ''

beforeEach(() => {
  workers = []
  vi.resetModules()
  vi.stubGlobal('Worker', Answering)
  vi.stubGlobal('location', {
    get hash() {
      return address
    },
  })
  vi.stubGlobal('history', {
    replaceState: (_: unknown, __: string, next: string) => {
      address = next
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

async function opened(hash = linkOf({ ...START, twin: 'off' })) {
  address = hash
  const lab = await import('./lab-run.ts')
  lab.start()
  return { ...lab, worker: workers[0]! }
}
/** Until what waits for answers has gone on. */
const later = () => new Promise((done) => setTimeout(done))

describe('what the Lab is asked while it computes', () => {
  it('draws the later question where the one before it fails, and tells of no failure that is over', async () => {
    const { set, worker, problem, person, answered } = await opened()
    set({ give: 'methadone' })
    set({ give: 'lofexidine' })
    worker.answer(METHADONE, { failure: 'it cannot be' })
    await later()
    worker.answer(LOFEXIDINE)
    await later()
    expect(problem.value).toBeUndefined()
    expect(person.value).toMatchObject(DRAWN)
    expect(answered.value.state.give).toBe('lofexidine')
  })

  it('tells of the question that is asked that it fails, and asks it anew', async () => {
    const { set, look, worker, problem } = await opened()
    set({ give: 'methadone' })
    worker.answer(METHADONE, { failure: 'it cannot be' })
    await later()
    expect(problem.value).toBe('it cannot be')
    const before = worker.orders.length
    look({ zoom: 'days' })
    expect(worker.orders.length).toBe(before + 1)
  })

  it('knows which question is drawn until the next one is, and how it is looked at', async () => {
    const { set, look, worker, answered } = await opened()
    worker.answer('')
    await later()
    look({ zoom: 'days' })
    expect(answered.value.state).toMatchObject({ give: 'none', zoom: 'days' })
    set({ give: 'methadone' })
    look({ zoom: 'log' })
    expect(answered.value.state).toMatchObject({ give: 'none', zoom: 'days' })
    worker.answer(METHADONE)
    await later()
    expect(answered.value.state).toMatchObject({ give: 'methadone', zoom: 'log' })
  })

  it('says so where what computes has ended, and begins another for the next question', async () => {
    const { set, worker, problem, answered } = await opened()
    worker.onerror!({ message: 'out of memory' })
    await later()
    expect(problem.value).toContain('out of memory')
    expect([worker.isEnded, workers.length]).toEqual([true, 1])
    set({ give: 'methadone' })
    workers[1]!.answer(METHADONE)
    await later()
    expect(problem.value).toBeUndefined()
    expect(answered.value.state.give).toBe('methadone')
  })
})

describe('the address of an open Lab', () => {
  it('is taken up where another link is pasted, and can be taken back', async () => {
    const { follow, goBack, state } = await opened()
    address = linkOf({ ...START, age: '45' })
    follow()
    expect(state.value).toMatchObject({ age: '45', twin: 'buprenorphine' })
    goBack()
    expect(state.value).toMatchObject({ age: '30', twin: 'off' })
    expect(address).toBe(linkOf({ ...START, twin: 'off' }))
  })

  it('that says what the lists do not have is refused, and the question stays', async () => {
    const { follow, problem, state } = await opened()
    address = '#v1.lab?give=heroin'
    follow()
    expect(problem.value).toContain('give')
    expect(state.value).toEqual({ ...START, twin: 'off' })
  })

  it('without a question gets the one that is asked', async () => {
    const { follow, set, state } = await opened()
    set({ give: 'methadone' })
    address = '#v1.lab'
    follow()
    expect(address).toBe(linkOf(state.value))
    expect(address).toContain('give=methadone')
  })

  it('of the story is none of the Lab’s', async () => {
    const { follow, steps } = await opened()
    const before = steps.value
    address = '#v1.story'
    follow()
    expect([steps.value, address]).toEqual([before, '#v1.story'])
  })
})
