import { type Code, OP } from './code.ts'

/**
 * Words of the frame: what one person's step works on, as addresses and two counts. The table holds gamma, the relative
 * tolerance, and then of the method nodes, slopes, stage, coupling and dense rows.
 */
export const FRAME = [
  'stages',
  'chainFrom',
  'start',
  'rate',
  'timeRate',
  'jacobian',
  'lu',
  'u',
  'stageState',
  'end',
  'shares',
  'absolute',
  'infusion',
  'c',
  'm',
  'd',
  'table',
  'dd',
  'block',
  'denseRows',
  'looks',
  'values',
  'sampleTimes',
  'sampleRows',
] as const
export type Word = (typeof FRAME)[number]

/** Bits of the last argument of `attempt`. */
export const MODE = { timeRate: 1, past: 2, infusion: 4 } as const

/** Gives the local that holds a word of the frame; all words are read at the top, once. */
export function frameReader(code: Code, frame: number): (word: Word) => number {
  const locals = new Map<Word, number>()
  FRAME.forEach((word, index) => {
    const local = code.local('i32')
    code.get(frame)
    code.memory(OP.i32Load, index * 4)
    code.set(local)
    locals.set(word, local)
  })
  return (word) => locals.get(word)!
}
