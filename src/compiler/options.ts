/** What to compile of a checked model. Whatever nothing here depends on is sliced away. */
export interface CompileOptions {
  /** Ids of quantities, states, parameters or discrete variables to be `Program.outputs`, in this order. */
  readonly outputs: readonly string[]
  /** States that receive doses. A state that starts at 0, gets no dose and has rate 0 while it and its like are 0 is dropped. */
  readonly dosed: readonly string[]
  /** Quantities or states kept at a number (in their unit) for the whole run. */
  readonly hold?: Readonly<Record<string, number>>
  /** Keep the model's events (default true); a rest run leaves them out. */
  readonly events?: boolean
  readonly backend: 'javascript' | 'interpreter'
}
