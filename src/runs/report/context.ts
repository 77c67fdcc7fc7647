import type { Source } from '../../language/model.ts'
import type { ParameterDescription } from '../description.ts'
import type { ModelStatus } from '../model-status.ts'
import type { Versions } from '../write/manifest.ts'

/** What a report needs beyond the result: what the model is, what happens to many people, and how to repeat the run. */
export interface ReportContext {
  readonly model: ModelAccount
  /** A small population under the same doses. Compulsory where one person's overdose is shown (see `report.ts`). */
  readonly share?: ShareOfPeople
  /** How long the scenario asks for; needed where nothing is recorded. */
  readonly durationSeconds?: number
  readonly repeat: HowToRepeat
  readonly charting: Charting
}

export interface ModelAccount {
  readonly id: string
  readonly title: string
  /** Whether the run may show an overdose: then one person is never shown without `share`. */
  readonly isOverdose: boolean
  /** One sentence on what was simulated; made from the result where it is not given. */
  readonly sentence?: string
  /** Names of events in words, by id, such as `breathing.arrest`: `cardiac arrest`. Unnamed ones are shown by id. */
  readonly eventNames?: Readonly<Record<string, string>>
  /** Meanings of quantities that are summarised but not recorded, by id. */
  readonly meanings?: Readonly<Record<string, string>>
  /** How far the model has been held against what others found; of built-in models. */
  readonly status?: ModelStatus
  /** The parts it is composed of, in reading order. */
  readonly parts: readonly PartAccount[]
  /** The values that the typical person had in this run. */
  readonly parameters: readonly ParameterDescription[]
}

export interface PartAccount {
  readonly id: string
  readonly title: string
  readonly source: Source
  readonly leavesOut: readonly string[]
  readonly equations: readonly EquationAccount[]
}

export interface EquationAccount {
  readonly number: number
  /** As the author wrote it. */
  readonly text: string
  /** A whole `<math>` element; trusted, so it must come from our own writer of MathML. */
  readonly mathml: string
}

/** How many of a population an event happened to, under this scenario and perhaps under others. */
export interface ShareOfPeople {
  /** People in each arm. */
  readonly people: number
  /** Who they are, to follow "virtual people": `drawn from the published spread of kinetics and receptor binding`. */
  readonly population: string
  /** The event in words, to follow "had": `a cardiac arrest`. */
  readonly event: string
  /** This scenario first. */
  readonly arms: readonly {
    readonly label: string
    readonly withEvent: number
    /** Of these, those to whom it happened after the last dose of a history, before the scenario gave anything; absent where none. */
    readonly beforeFirstDose?: number
  }[]
}

export interface HowToRepeat {
  /** The command line that makes the same run. */
  readonly command: string
  readonly scenarioFile: string
  readonly scenarioText: string
  readonly digest: string
  readonly versions: Versions
}

/** The charting library (uPlot), as text to be put into the page: `charting-node.ts` reads it in Node, a page brings its own. */
export interface Charting {
  readonly script: string
  readonly style: string
}
