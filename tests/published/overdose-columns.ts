/** Columns of the reference runs, with the quantity and unit that each stands for; `OPIOID` is the substance of the run. */
export const referenceColumns: Readonly<Record<string, string>> = {
  opioid_plasma_ng_per_mL: 'OPIOID.plasma in ng/mL',
  opioid_effect_site_pM: 'OPIOID.effect in pM',
  antagonist_plasma_ng_per_mL: 'naloxone.plasma in ng/mL',
  antagonist_effect_site_pM: 'naloxone.effect in pM',
  receptor_opioid_fraction: 'OPIOID.bound',
  receptor_antagonist_fraction: 'naloxone.bound',
  wakefulness_drive_L_per_min: 'breathing.wakefulness in L/min',
  chemoreflex_drive_L_per_min: 'breathing.chemoreflex in L/min',
  minute_ventilation_L_per_min: 'breathing.ventilation in L/min',
  PaO2_mmHg: 'breathing.PaO2 in mmHg',
  PaCO2_mmHg: 'breathing.PaCO2 in mmHg',
  SaO2_percent: 'breathing.SaO2 in %',
  brain_O2_mmHg: 'breathing.brainPO2 in mmHg',
  brain_CO2_mmHg: 'breathing.brainPCO2 in mmHg',
  brain_blood_flow_L_per_min: 'circulation.brain in L/min',
  cardiac_output_L_per_min: 'circulation.total in L/min',
}

/** The scenario text of a reference run: an opioid bolus at 0, a user, a rescue. */
export function referenceScenario(run: {
  opioid: string
  dose: string
  history: string
  rescue?: string
  duration?: string
}): string {
  const columns = Object.entries(referenceColumns).map(
    ([name, quantity]) => `    ${name}: ${quantity.replace('OPIOID', run.opioid)}`,
  )
  return `allostat: 1
title: Reference run
model: overdose-mann2022
person: { history: ${run.history} }
duration: ${run.duration ?? '3600 s'}
give:
  - { substance: ${run.opioid}, route: iv, dose: ${run.dose}, at: 0 s }
${run.rescue ?? ''}
record:
  every: 5 s
  columns:
${columns.join('\n')}
summarise:
  - minimum of breathing.PaO2 in mmHg
  - time of minimum of breathing.PaO2 in s
  - maximum of breathing.PaCO2 in mmHg
  - minimum of breathing.ventilation in L/min
  - time of breathing.arrest in s
`
}

/** A reference CSV as rows of numbers by column name. */
export function readCsv(text: string): { names: string[]; rows: number[][] } {
  const [header, ...lines] = text.trim().split(/\r?\n/)
  return {
    names: header!.split(','),
    rows: lines.map((line) => line.split(',').map((cell) => (cell === '' ? Number.NaN : Number(cell)))),
  }
}

const rescue = (route: string, product: string, dose: string) => `
  - { substance: naloxone, route: ${route}, product: ${product}, dose: ${dose}, when: breathing.ventilation < 40 % of rest, after: 60 s }`

/** The four published runs whose every column is printed. */
export const publishedRuns = [
  { file: 's01_fentanyl_1.625mg_chronic_no_rescue.csv', opioid: 'fentanyl', dose: '1.625 mg', history: 'chronic' },
  {
    file: 's02_fentanyl_2.965mg_chronic_IM_2mg_0.4mL_60s.csv',
    opioid: 'fentanyl',
    dose: '2.965 mg',
    history: 'chronic',
    rescue: rescue('im', 'im-2mg-0.4mL', '2 mg'),
  },
  {
    file: 's03_carfentanil_0.012mg_chronic_IN_4mg_60s.csv',
    opioid: 'carfentanil',
    dose: '0.012 mg',
    history: 'chronic',
    rescue: rescue('in', 'in-4mg', '4 mg'),
  },
  { file: 's04_fentanyl_0.4mg_naive_no_rescue.csv', opioid: 'fentanyl', dose: '0.4 mg', history: 'naive' },
]
