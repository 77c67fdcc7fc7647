import { describe, expect, it } from 'vitest'
import { rememberingTerminal } from '../../tests/fixtures/terminal.ts'
import { showProgress } from './progress.ts'

function shown(isInteractive: boolean, isQuiet: boolean, secondsEach: number, total = 100) {
  const terminal = rememberingTerminal({ isInteractive })
  let time = 0
  const progress = showProgress('simulating', { terminal, isQuiet, now: () => time })
  for (let done = 1; done <= total; done += 1) {
    time += 1000 * secondsEach
    progress.update(done, total)
  }
  progress.end()
  return terminal.said
}

describe('progress', () => {
  it('on a terminal is one line, written over, with the time left, and gone at the end', () => {
    const { err, out } = shown(true, false, 0.5)
    expect(out).toBe('')
    expect(err).not.toContain('\n')
    expect(err).toContain('\r\u001b[Ksimulating: 50 % (50 of 100), about 25 s left')
    expect(err.endsWith('\r\u001b[K')).toBe(true)
  })

  it('elsewhere is a plain line every few seconds', () => {
    const lines = shown(false, false, 0.5).err.trimEnd().split('\n')
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe('simulating: 10 % (10 of 100), about 45 s left')
    expect(lines.join('')).not.toContain('\u001b')
  })

  it('has no estimate before a tenth is done or five seconds have passed', () => {
    const early = shown(true, false, 0.4, 1000).err.split('\r\u001b[K')
    // 0.4 s each: 4.8 s after the twelfth, 5.2 s after the thirteenth.
    expect(early).toContain('simulating: 1 % (12 of 1000)')
    expect(early.find((line) => line.includes('(13 of'))).toContain('about 6 min 35 s left')
    const few = shown(true, false, 1.1, 20).err.split('\r\u001b[K')
    expect(few).toContain('simulating: 5 % (1 of 20)')
    expect(few).toContain('simulating: 10 % (2 of 20), about 20 s left')
  })

  it('is nothing when it is quick, quiet, or a single step', () => {
    expect(shown(false, false, 0.01).err).toBe('')
    expect(shown(true, true, 1).err).toBe('')
    expect(shown(true, false, 1, 1).err).toBe('')
  })
})
