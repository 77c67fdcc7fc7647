import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { end, start } from '../agreement/chromium.ts'
import { type Channel, openChannel, type Told } from './channel.ts'

export interface Look {
  readonly width: number
  readonly height: number
  readonly scheme?: 'light' | 'dark'
  readonly motion?: 'reduce' | 'no-preference'
  /** Colours of the reader’s own choosing, as a high contrast theme has them. */
  readonly forced?: boolean
  /** So many times slower than this machine. */
  readonly slower?: number
}

/** A page in a profile of its own, driven from outside. */
export interface Page {
  /** What its console said in anger, and what it threw. */
  readonly complaints: readonly string[]
  /** Every address that it or its workers asked for. */
  readonly requests: readonly string[]
  /** Runs a script in every page before its own. */
  before(script: string): Promise<void>
  open(address: string): Promise<void>
  evaluate<T>(expression: string): Promise<T>
  /** Waits until an expression is true. */
  until(expression: string, limit?: number): Promise<void>
  /** Presses a key as a hand would. */
  press(key: keyof typeof KEYS): Promise<void>
  /** Presses, drags along some points of the page and lets go. */
  drag(points: readonly (readonly [x: number, y: number])[]): Promise<void>
  /** Goes on with Tab until the focus is on what a selector names. */
  tabTo(selector: string): Promise<void>
  goOffline(): Promise<void>
  /** The whole page, or what of it a reader sees, as PNG. */
  picture(whole?: boolean): Promise<Buffer>
  /** The page on paper of so many inches, as PDF. */
  print(paperWidth: number, paperHeight: number): Promise<Buffer>
  close(): Promise<void>
}

export interface Browser {
  newPage(look: Look): Promise<Page>
  close(): Promise<void>
}

const KEYS = {
  Tab: { code: 'Tab', windowsVirtualKeyCode: 9 },
  Enter: { code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  Escape: { code: 'Escape', windowsVirtualKeyCode: 27 },
  ArrowRight: { code: 'ArrowRight', windowsVirtualKeyCode: 39 },
  ArrowLeft: { code: 'ArrowLeft', windowsVirtualKeyCode: 37 },
  ArrowUp: { code: 'ArrowUp', windowsVirtualKeyCode: 38 },
  ArrowDown: { code: 'ArrowDown', windowsVirtualKeyCode: 40 },
  End: { code: 'End', windowsVirtualKeyCode: 35 },
  a: { code: 'KeyA', windowsVirtualKeyCode: 65, text: 'a' },
  e: { code: 'KeyE', windowsVirtualKeyCode: 69, text: 'e' },
  h: { code: 'KeyH', windowsVirtualKeyCode: 72, text: 'h' },
  t: { code: 'KeyT', windowsVirtualKeyCode: 84, text: 't' },
} as const

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Starts Chromium and speaks its debugging protocol. */
export async function openBrowser(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'allostat-studio-'))
  const process = start(program, profile, 'about:blank', ['--remote-debugging-port=0'])
  const address = await new Promise<string>((found, failed) => {
    let said = ''
    process.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const socket = /ws:\/\/\S+/.exec(said)
      if (socket) found(socket[0])
    })
    process.on('exit', (code) => failed(new Error(`${program} ended with code ${code}:\n${said.slice(-2000)}`)))
  })
  const channel = await openChannel(address)
  return {
    newPage: (look) => newPage(channel, look),
    async close() {
      await end(process)
      // Its helpers may write for a moment longer.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    },
  }
}

async function newPage(channel: Channel, look: Look): Promise<Page> {
  const { browserContextId } = await channel.ask('Target.createBrowserContext', {})
  const { targetId } = await channel.ask('Target.createTarget', { url: 'about:blank', browserContextId })
  const { sessionId } = await channel.ask('Target.attachToTarget', { targetId, flatten: true })
  const ask = (method: string, params: object = {}) => channel.ask(method, params, sessionId)
  const own = new Set<string>([sessionId])
  const complaints: string[] = []
  const requests: string[] = []
  const hear = ({ method, params, sessionId: from }: Told) => {
    if (from === undefined || !own.has(from)) return
    if (method === 'Target.attachedToTarget') {
      own.add(params.sessionId)
      for (const part of ['Runtime', 'Network', 'Log'])
        channel.ask(`${part}.enable`, {}, params.sessionId).catch(() => {})
    }
    if (method === 'Network.requestWillBeSent') requests.push(params.request.url)
    if (method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(params.exceptionDetails))
    if (method === 'Log.entryAdded' && params.entry.level !== 'info')
      complaints.push(`${params.entry.text} ${params.entry.url ?? ''}`)
    if (method === 'Runtime.consoleAPICalled' && /error|warning/.test(params.type))
      complaints.push(JSON.stringify(params.args))
  }
  channel.listen(hear)
  for (const part of ['Page', 'Runtime', 'Network', 'Log']) await ask(`${part}.enable`)
  await ask('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
  await ask('Emulation.setFocusEmulationEnabled', { enabled: true })
  // A bar that is there for a wide page only would make pictures narrower than the page.
  await ask('Emulation.setScrollbarsHidden', { hidden: true })
  const { width, height, scheme = 'light', motion = 'no-preference', forced = false, slower = 1 } = look
  await ask('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false })
  const features = [
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: motion },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
  ]
  await ask('Emulation.setEmulatedMedia', { features })
  if (slower > 1) await ask('Emulation.setCPUThrottlingRate', { rate: slower })

  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await ask('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails)
      throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value as T
  }
  const until = async (expression: string, limit = 30_000) => {
    const end = Date.now() + limit
    while (!(await evaluate<boolean>(`Boolean(${expression})`))) {
      if (Date.now() > end) throw new Error(`not within ${limit / 1000} s: ${expression}; ${complaints.join('\n')}`)
      await pause(20)
    }
  }
  const press = async (key: keyof typeof KEYS) => {
    await ask('Input.dispatchKeyEvent', { type: 'keyDown', key, ...KEYS[key] })
    await ask('Input.dispatchKeyEvent', { type: 'keyUp', key, ...KEYS[key] })
  }
  return {
    complaints,
    requests,
    evaluate,
    until,
    press,
    async before(source) {
      await ask('Page.addScriptToEvaluateOnNewDocument', { source })
    },
    async open(url) {
      await ask('Page.navigate', { url })
      await until('document.readyState === "complete" && location.href !== "about:blank"')
    },
    async tabTo(selector) {
      for (let i = 0; i < 120; i += 1) {
        if (await evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
        await press('Tab')
      }
      throw new Error(`Tab does not come to ${selector}`)
    },
    async drag(points) {
      const mouse = (type: string, [x, y]: readonly [number, number], buttons: number) =>
        ask('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons, clickCount: 1 })
      await mouse('mousePressed', points[0]!, 1)
      for (const point of points) await mouse('mouseMoved', point, 1)
      await mouse('mouseReleased', points.at(-1)!, 0)
    },
    async goOffline() {
      await ask('Network.emulateNetworkConditions', {
        offline: true,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      })
    },
    async picture(whole = true) {
      const { data } = await ask('Page.captureScreenshot', { format: 'png', captureBeyondViewport: whole })
      return Buffer.from(data, 'base64')
    },
    async print(paperWidth, paperHeight) {
      const { data } = await ask('Page.printToPDF', { paperWidth, paperHeight, preferCSSPageSize: false })
      return Buffer.from(data, 'base64')
    },
    async close() {
      await channel.ask('Target.disposeBrowserContext', { browserContextId })
    },
  }
}
