import { type Code, OP, SIMD } from './code.ts'

// Walks over the states of a person, two at a time.

/** Calls `pair` with the byte offset of each two states, `single` with that of one left over. */
export function overStates(n: number, pair: (offset: number) => void, single: (offset: number) => void): void {
  for (let i = 0; i + 2 <= n; i += 2) pair(i * 8)
  if (n % 2 === 1) single((n - 1) * 8)
}

export function loadPair(code: Code, vector: number, offset: number): void {
  code.get(vector)
  code.simdMemory(SIMD.load, offset)
}

export function loadOne(code: Code, vector: number, offset: number): void {
  code.get(vector)
  code.memory(OP.f64Load, offset)
}

export function extract(code: Code, local: number, index: 0 | 1): void {
  code.get(local)
  code.simd(SIMD.f64x2Extract)
  code.bytes.byte(index)
}

export function advance(code: Code, local: number, by: number): void {
  code.get(local)
  code.i32(by)
  code.op(OP.i32Add)
  code.set(local)
}

export function copy(code: Code, n: number, from: number, to: number): void {
  overStates(
    n,
    (offset) => {
      code.get(to)
      loadPair(code, from, offset)
      code.simdMemory(SIMD.store, offset)
    },
    (offset) => {
      code.get(to)
      loadOne(code, from, offset)
      code.memory(OP.f64Store, offset)
    },
  )
}

export function addPlain(code: Code, n: number, out: number, vector: number): void {
  overStates(
    n,
    (offset) => {
      code.get(out)
      loadPair(code, out, offset)
      loadPair(code, vector, offset)
      code.simd(SIMD.f64x2Add)
      code.simdMemory(SIMD.store, offset)
    },
    (offset) => {
      code.get(out)
      loadOne(code, out, offset)
      loadOne(code, vector, offset)
      code.op(OP.f64Add)
      code.memory(OP.f64Store, offset)
    },
  )
}
