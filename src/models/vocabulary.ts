/** One entry of the register of quantity ids: what a quantity means and the unit that it has where nobody asks for another. */
export interface Term {
  readonly unit: string
  readonly meaning: string
}

/** Ids whose first word is a substance: `fentanyl.plasma`. */
const ofSubstance: Record<string, Term> = {
  plasma: { unit: 'ng/mL', meaning: 'total plasma concentration' },
  effect: { unit: 'ng/mL', meaning: 'effect-site concentration' },
  bound: { unit: '1', meaning: 'share of mu receptors that it holds' },
}

/** The register of ids that are the same in every model; a model that defines one must give it a unit of the same dimension. */
const terms: Record<string, Term> = {
  'receptor.occupancy': { unit: '1', meaning: 'share of mu receptors held by all outside ligands' },
  'receptor.signal': { unit: '1', meaning: 'net agonist signal' },
  'breathing.ventilation': { unit: 'L/min', meaning: 'minute ventilation' },
  'breathing.PaO2': { unit: 'mmHg', meaning: 'arterial oxygen pressure' },
  'breathing.PaCO2': { unit: 'mmHg', meaning: 'arterial carbon dioxide pressure' },
  'breathing.SaO2': { unit: '1', meaning: 'arterial oxygen saturation' },
  'breathing.wakefulness': { unit: 'L/min', meaning: 'wakefulness drive' },
  'breathing.chemoreflex': { unit: 'L/min', meaning: 'chemoreflex drive' },
  'breathing.brainPO2': { unit: 'mmHg', meaning: 'oxygen pressure in the brain' },
  'breathing.brainPCO2': { unit: 'mmHg', meaning: 'carbon dioxide pressure in the brain' },
  'circulation.brain': { unit: 'L/min', meaning: 'brain blood flow' },
  'circulation.total': { unit: 'L/min', meaning: 'total blood flow' },
  'receptor.pool': { unit: '1', meaning: 'functional receptors against baseline' },
  'endogenous.tone': { unit: '1', meaning: 'the body’s own opioids against baseline' },
  'pain.relief': { unit: '1', meaning: 'analgesic effect' },
  'pain.intensity': { unit: '1', meaning: 'rating of pain, 0 to 10 points' },
  'pain.sensitivity': { unit: '1', meaning: 'how strongly pain is felt against baseline' },
  'nausea.level': { unit: '1', meaning: 'nausea, 0 to 1' },
  'vomiting.hazard': { unit: '1/h', meaning: 'chance rate of vomiting' },
  'itch.level': { unit: '1', meaning: 'itch, 0 to 1' },
  'sedation.level': { unit: '1', meaning: 'heaviness and sleepiness, 0 to 1' },
  'pupil.diameter': { unit: 'mm', meaning: 'width of the pupil' },
  'high.level': { unit: '1', meaning: 'rated drug high, 0 to 100' },
  'tolerance.breathing': { unit: '1', meaning: 'fold shift of the half-effect concentration of breathing' },
  'tolerance.analgesia': { unit: '1', meaning: 'fold shift of the half-effect concentration of analgesia' },
  'tolerance.euphoria': { unit: '1', meaning: 'fold shift of the half-effect concentration of the rated high' },
}

/**
 * The register's entry for an id, if it has one; `substances` are the ids of the model's substances.
 *
 * A user's own model may name a substance that the register has never heard of, so the model says what its substances are.
 */
export function termFor(id: string, substances: ReadonlySet<string>): Term | undefined {
  if (Object.hasOwn(terms, id)) return terms[id]
  const [first, second, ...rest] = id.split('.')
  const isOfSubstance = first !== undefined && substances.has(first) && second !== undefined && rest.length === 0
  return isOfSubstance && Object.hasOwn(ofSubstance, second) ? ofSubstance[second] : undefined
}
