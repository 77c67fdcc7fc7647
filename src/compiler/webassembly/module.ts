import { Bytes, type Code, TYPE, type ValueType } from './code.ts'

export interface Signature {
  readonly parameters: readonly ValueType[]
  readonly results: readonly ValueType[]
}

/** "\0asm", version 1. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]
const SECTION = { type: 1, import: 2, function: 3, export: 7, code: 10 } as const
const KIND = { function: 0x00, memory: 0x02 } as const
const FUNCTION_TYPE = 0x60

/**
 * Gathers functions and writes them as a WebAssembly module. It imports everything from one module called `host`, memory included.
 *
 * @source WebAssembly Core Specification 2.0, chapter 5, "Binary Format"
 */
export class ModuleWriter {
  readonly #types = new Map<string, number>()
  readonly #typeBytes = new Bytes()
  readonly #imports: { readonly name: string; readonly type: number }[] = []
  readonly #functions: { readonly type: number; code: Uint8Array | undefined; readonly name: string | undefined }[] = []

  /** The index of a function of the host. All imports come before all functions. */
  import(name: string, signature: Signature): number {
    this.#imports.push({ name, type: this.#typeOf(signature) })
    return this.#imports.length - 1
  }

  /** The index of a function whose body follows with `define`. With a name it is exported. */
  declare(signature: Signature, name?: string): number {
    this.#functions.push({ type: this.#typeOf(signature), code: undefined, name })
    return this.#imports.length + this.#functions.length - 1
  }

  define(index: number, code: Code): void {
    this.#functions[index - this.#imports.length]!.code = code.done()
  }

  /** The module; it asks for `pages` pages of 64 KiB of memory. */
  done(pages: number): Uint8Array<ArrayBuffer> {
    const out = new Bytes()
    for (const byte of HEADER) out.byte(byte)
    section(out, SECTION.type, this.#types.size, this.#typeBytes)
    section(out, SECTION.import, this.#imports.length + 1, this.#importBytes(pages))
    const types = new Bytes()
    const exports = new Bytes()
    const code = new Bytes()
    let exported = 0
    this.#functions.forEach((one, i) => {
      if (one.code === undefined) throw new Error(`function ${i} of the module has no body`)
      types.unsigned(one.type)
      code.block(one.code)
      if (one.name === undefined) return
      exported += 1
      text(exports, one.name)
      exports.byte(KIND.function)
      exports.unsigned(this.#imports.length + i)
    })
    section(out, SECTION.function, this.#functions.length, types)
    section(out, SECTION.export, exported, exports)
    section(out, SECTION.code, this.#functions.length, code)
    return out.done()
  }

  #importBytes(pages: number): Bytes {
    const bytes = new Bytes()
    for (const { name, type } of this.#imports) {
      text(bytes, 'host')
      text(bytes, name)
      bytes.byte(KIND.function)
      bytes.unsigned(type)
    }
    text(bytes, 'host')
    text(bytes, 'memory')
    bytes.byte(KIND.memory)
    bytes.byte(0)
    bytes.unsigned(pages)
    return bytes
  }

  #typeOf({ parameters, results }: Signature): number {
    const key = `${parameters.join()}>${results.join()}`
    const known = this.#types.get(key)
    if (known !== undefined) return known
    this.#typeBytes.byte(FUNCTION_TYPE)
    for (const list of [parameters, results]) {
      this.#typeBytes.unsigned(list.length)
      for (const type of list) this.#typeBytes.byte(TYPE[type])
    }
    this.#types.set(key, this.#types.size)
    return this.#types.size - 1
  }
}

function section(out: Bytes, id: number, count: number, content: Bytes): void {
  const body = new Bytes()
  body.unsigned(count)
  body.append(content.done())
  out.byte(id)
  out.block(body.done())
}

/** Names are plain ASCII here. */
function text(out: Bytes, name: string): void {
  out.unsigned(name.length)
  for (let i = 0; i < name.length; i++) out.byte(name.charCodeAt(i))
}
