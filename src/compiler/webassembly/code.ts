/** Value types, as the format numbers them. */
export const TYPE = { i32: 0x7f, f64: 0x7c, v128: 0x7b } as const
export type ValueType = keyof typeof TYPE

/** Instructions of one byte. WebAssembly Core Specification 2.0, appendix "Index of Instructions". */
export const OP = {
  block: 0x02,
  loop: 0x03,
  if: 0x04,
  else: 0x05,
  end: 0x0b,
  branch: 0x0c,
  branchIf: 0x0d,
  branchTable: 0x0e,
  return: 0x0f,
  call: 0x10,
  select: 0x1b,
  getLocal: 0x20,
  setLocal: 0x21,
  teeLocal: 0x22,
  i32Load: 0x28,
  f64Load: 0x2b,
  i32Load8: 0x2d,
  f64Store: 0x39,
  i32Store8: 0x3a,
  i32Const: 0x41,
  f64Const: 0x44,
  i32Eqz: 0x45,
  i32Ne: 0x47,
  i32LessUnsigned: 0x49,
  f64Eq: 0x61,
  f64Ne: 0x62,
  f64Less: 0x63,
  f64LessEqual: 0x65,
  f64GreaterEqual: 0x66,
  i32Add: 0x6a,
  i32Subtract: 0x6b,
  i32Multiply: 0x6c,
  i32And: 0x71,
  i32Or: 0x72,
  i32ShiftLeft: 0x74,
  i32ShiftRight: 0x75,
  f64Abs: 0x99,
  f64Negate: 0x9a,
  f64Sqrt: 0x9f,
  f64Add: 0xa0,
  f64Subtract: 0xa1,
  f64Multiply: 0xa2,
  f64Divide: 0xa3,
  f64Min: 0xa4,
  f64Max: 0xa5,
  f64OfI32: 0xb8,
} as const

/** Instructions on two doubles at once, after the byte 0xfd. The relaxed ones, whose bits depend on the machine, are not here. */
export const SIMD = {
  load: 0x00,
  store: 0x0b,
  const: 0x0c,
  shuffle: 0x0d,
  i32x4Splat: 0x11,
  f64x2Splat: 0x14,
  i32x4Extract: 0x1b,
  f64x2Extract: 0x21,
  f64x2Replace: 0x22,
  f64x2Eq: 0x47,
  f64x2Ne: 0x48,
  f64x2Less: 0x49,
  f64x2Greater: 0x4a,
  f64x2GreaterEqual: 0x4c,
  and: 0x4e,
  andNot: 0x4f,
  or: 0x50,
  bitSelect: 0x52,
  anyTrue: 0x53,
  load64Lane: 0x57,
  load64Zero: 0x5d,
  i32x4ShiftRight: 0xac,
  i32x4Subtract: 0xb1,
  i64x2AllTrue: 0xc3,
  i64x2ExtendLow: 0xc7,
  i64x2ShiftLeft: 0xcb,
  i64x2Add: 0xce,
  i64x2Subtract: 0xd1,
  i64x2Equal: 0xd6,
  f64x2Abs: 0xec,
  f64x2Add: 0xf0,
  f64x2Subtract: 0xf1,
  f64x2Multiply: 0xf2,
  f64x2Divide: 0xf3,
  f64x2Max: 0xf5,
  i32x4TruncateLow: 0xfc,
  f64x2ConvertLow: 0xfe,
} as const

/** A block that leaves nothing on the stack. */
const NOTHING = 0x40

/** A growing row of bytes with the format's ways of writing numbers. */
export class Bytes {
  #bytes = new Uint8Array(256)
  #length = 0

  get length(): number {
    return this.#length
  }

  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow(this.#length + 1)
    this.#bytes[this.#length] = value
    this.#length += 1
  }

  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) this.#grow(this.#length + bytes.length)
    this.#bytes.set(bytes, this.#length)
    this.#length += bytes.length
  }

  /** LEB128 of a whole number from 0 to 2^32 - 1. */
  unsigned(value: number): void {
    let rest = value
    while (rest >= 0x80) {
      this.byte((rest & 0x7f) | 0x80)
      rest >>>= 7
    }
    this.byte(rest)
  }

  /** LEB128 of a whole number from -2^31 to 2^31 - 1. */
  signed(value: number): void {
    let rest = value
    for (;;) {
      const low = rest & 0x7f
      rest >>= 7
      const isLast = (rest === 0 && (low & 0x40) === 0) || (rest === -1 && (low & 0x40) !== 0)
      this.byte(isLast ? low : low | 0x80)
      if (isLast) return
    }
  }

  f64(value: number): void {
    scratch.setFloat64(0, value, true)
    this.append(scratchBytes)
  }

  /** A count and then the bytes. */
  block(bytes: Uint8Array): void {
    this.unsigned(bytes.length)
    this.append(bytes)
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length)
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, 2 * this.#bytes.length))
    larger.set(this.#bytes)
    this.#bytes = larger
  }
}

const scratch = new DataView(new ArrayBuffer(8))
const scratchBytes = new Uint8Array(scratch.buffer)

/** Something that leaves one value on the stack, so that instructions can be written as the formulas that they are. */
export type Emit = (code: Code) => void

/** A formula of two operands, which it writes from left to right, and one instruction of a set. */
export const binaryOf =
  (set: 'op' | 'simd') =>
  (instruction: number) =>
  (a: Emit, b: Emit): Emit =>
  (code) => {
    a(code)
    b(code)
    code[set](instruction)
  }

/** The body of one function: its instructions and its locals. */
export class Code {
  readonly bytes = new Bytes()
  readonly parameters: readonly ValueType[]
  readonly #locals: ValueType[] = []

  constructor(parameters: readonly ValueType[]) {
    this.parameters = parameters
  }

  local(type: ValueType): number {
    this.#locals.push(type)
    return this.parameters.length + this.#locals.length - 1
  }

  op(code: number): void {
    this.bytes.byte(code)
  }

  simd(code: number): void {
    this.bytes.byte(0xfd)
    this.bytes.unsigned(code)
  }

  get(local: number): void {
    this.#indexed(OP.getLocal, local)
  }

  /** Takes the value off the stack into a local. */
  set(local: number, value?: Emit): void {
    value?.(this)
    this.#indexed(OP.setLocal, local)
  }

  tee(local: number): void {
    this.#indexed(OP.teeLocal, local)
  }

  call(index: number): void {
    this.#indexed(OP.call, index)
  }

  i32(value: number): void {
    this.bytes.byte(OP.i32Const)
    this.bytes.signed(value)
  }

  f64(value: number): void {
    this.bytes.byte(OP.f64Const)
    this.bytes.f64(value)
  }

  /** A load or store at the address on the stack plus `offset`. Nothing is promised of alignment. */
  memory(code: number, offset: number): void {
    this.bytes.byte(code)
    this.bytes.unsigned(0)
    this.bytes.unsigned(offset)
  }

  simdMemory(code: number, offset: number): void {
    this.simd(code)
    this.bytes.unsigned(0)
    this.bytes.unsigned(offset)
  }

  /** Runs `yes` or `no` by the i32 on the stack. */
  branch(yes: () => void, no?: () => void): void {
    this.#indexed(OP.if, NOTHING)
    yes()
    if (no !== undefined) {
      this.op(OP.else)
      no()
    }
    this.op(OP.end)
  }

  /** Repeats `body` as long as it leaves an i32 that is not 0. */
  repeat(body: () => void): void {
    this.#indexed(OP.loop, NOTHING)
    body()
    this.#indexed(OP.branchIf, 0)
    this.op(OP.end)
  }

  /** What `branchTable` jumps behind. */
  block(body: () => void): void {
    this.#indexed(OP.block, NOTHING)
    body()
    this.op(OP.end)
  }

  /** Jumps out of as many blocks as the i32 on the stack says; what is more than `most` counts as that. */
  branchTable(most: number): void {
    this.#indexed(OP.branchTable, most)
    for (let depth = 0; depth <= most; depth++) this.bytes.unsigned(depth)
  }

  /** The body as the code section wants it: locals in runs of one type, instructions, end. */
  done(): Uint8Array {
    const runs: { type: ValueType; count: number }[] = []
    for (const type of this.#locals) {
      const last = runs.at(-1)
      if (last?.type === type) last.count += 1
      else runs.push({ type, count: 1 })
    }
    const out = new Bytes()
    out.unsigned(runs.length)
    for (const { type, count } of runs) {
      out.unsigned(count)
      out.byte(TYPE[type])
    }
    out.append(this.bytes.done())
    out.byte(OP.end)
    return out.done()
  }

  #indexed(code: number, index: number): void {
    this.bytes.byte(code)
    this.bytes.unsigned(index)
  }
}
