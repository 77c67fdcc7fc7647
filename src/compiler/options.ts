/** What to compile of a checked model. Whatever nothing here depends on is sliced away. */
export interface CompileOptions {
  /** Ids of quantities, states, parameters or discrete variables to be `Program.outputs`, in this order. */
  readonly outputs: readonly string[]
  /** States that receive doses. A state that starts at 0, gets no dose and has rate 0 while it and its like are 0 is dropped. */
  readonly dosed: readonly string[]
  /** Quantities or states kept at a number (in their unit) for the whole run. */
  readonly hold?: Readonly<Record<string, number>>
  /** The model's events to watch, by id; all of them (default), or none, as in a rest run. */
  readonly events?: boolean | readonly string[]
  /** Rates divide where the model does, for comparison; else by reciprocals that are computed once per person. */
  readonly asWritten?: boolean
  /** Absent: the fastest that runs here and can take the model. */
  readonly backend?: Backend
}

/** Three ways to compute the same bits; the interpreter is the slow reference. */
export type Backend = 'webassembly' | 'javascript' | 'interpreter'

/** An empty module with a function that leaves a pair of doubles: every engine since 2021 takes it. */
const PAIRS_OF_DOUBLES = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b],
  ...[0x03, 0x02, 0x01, 0x00],
  ...[0x0a, 0x0f, 0x01, 0x0d, 0x00, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0xfd, 0x14, 0x0b],
)

/** The fastest that runs here; a page may forbid generated code of either kind. Which it is changes no result. */
export function fastestBackend(): Backend {
  if (works(() => new WebAssembly.Module(PAIRS_OF_DOUBLES))) return 'webassembly'
  return works(() => new Function('')) ? 'javascript' : 'interpreter'
}

function works(make: () => object): boolean {
  try {
    make()
    return true
  } catch {
    return false
  }
}
