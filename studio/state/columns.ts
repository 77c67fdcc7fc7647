/** What the story and the Lab draw, by the short names that chapters, charts and links use. */
export const COLUMNS = {
  tone: 'balance.tone',
  pleasure: 'balance.pleasure',
  pain: 'balance.pain',
  setpoint: 'balance.setpoint',
  dopamine: 'reward.dopamine',
  gaba: 'reward.gaba',
  crf: 'stress.crf',
  norepinephrine: 'stress.norepinephrine',
  basalGanglia: 'region.basalGanglia',
  amygdala: 'region.amygdala',
  prefrontal: 'region.prefrontal',
  control: 'control.prefrontal',
  occupancy: 'receptor.occupancy',
  signal: 'receptor.signal',
  pool: 'receptor.pool',
  cows: 'withdrawal.cows',
  craving: 'craving.level',
  anhedonia: 'anhedonia.level',
  sedation: 'sedation.level',
} as const

export type ColumnName = keyof typeof COLUMNS
export const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[]

/** What a chapter may add under `also`, because its text speaks of it. */
export const MORE_COLUMNS = {
  ache: 'pain.intensity',
  nausea: 'nausea.level',
  itch: 'itch.level',
  high: 'high.level',
  d2: 'reward.d2',
  ownTone: 'endogenous.tone',
  grey: 'structure.grey',
  mood: 'mood.level',
  episodes: 'mood.episodeHazard',
  executive: 'cognition.executive',
  memory: 'cognition.memory',
  glutamate: 'control.glutamate',
  toleranceOfBreathing: 'tolerance.breathing',
  ventilation: 'breathing.ventilation',
} as const

export type MoreName = keyof typeof MORE_COLUMNS
export type AnyName = ColumnName | MoreName
export const isMore = (name: string): name is MoreName => Object.hasOwn(MORE_COLUMNS, name)

/** The values of one instant. */
export type Frame = Readonly<Record<ColumnName, number>>
export type More = Readonly<Partial<Record<MoreName, number>>>

/** Something for every column. */
export function byColumn<T>(of: (name: ColumnName) => T): Record<ColumnName, T> {
  const all: Partial<Record<ColumnName, T>> = {}
  for (const name of COLUMN_NAMES) all[name] = of(name)
  return all as Record<ColumnName, T>
}

/** A `record` section of a scenario that holds every column. */
export function recordOf(every: string): { every: string; columns: Record<string, string> } {
  return { every, columns: { ...COLUMNS } }
}
