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
  'reward.gaba': { unit: '1', meaning: 'activity of VTA GABA cells against baseline' },
  'reward.dopamine': { unit: '1', meaning: 'dopamine in the accumbens against baseline' },
  'reward.d2': { unit: '1', meaning: 'availability of D2 receptors against baseline' },
  'stress.crf': { unit: '1', meaning: 'CRF against baseline' },
  'stress.norepinephrine': { unit: '1', meaning: 'noradrenaline against baseline' },
  'stress.dynorphin': { unit: '1', meaning: 'dynorphin against baseline' },
  'cortisol.morning': { unit: 'ug/dL', meaning: 'cortisol of serum at its highest of the day' },
  'cortisol.night': { unit: 'ug/dL', meaning: 'cortisol of serum at its lowest of the day' },
  'sleep.efficiency': { unit: '1', meaning: 'share of the time in bed that is slept' },
  'control.prefrontal': { unit: '1', meaning: 'prefrontal control against baseline' },
  'control.glutamate': { unit: '1', meaning: 'cue glutamate against baseline' },
  'control.connectivity': { unit: '1', meaning: 'prefrontal connectivity against baseline' },
  'control.discounting': { unit: '1/day', meaning: 'rate of delay discounting' },
  'conduct.disinhibition': { unit: '1', meaning: 'disinhibition against baseline' },
  'conduct.apathy': { unit: '1', meaning: 'apathy against baseline' },
  'conduct.initiative': { unit: '1', meaning: 'initiative against baseline' },
  'conduct.personality': { unit: '1', meaning: 'personality change in sum, 1 = as before' },
  'structure.grey': { unit: '1', meaning: 'grey matter against baseline' },
  'structure.white': { unit: '1', meaning: 'white matter against baseline' },
  'structure.amygdala': { unit: '1', meaning: 'grey matter of the amygdala against baseline' },
  'region.basalGanglia': { unit: '1', meaning: 'activity of the basal ganglia against baseline' },
  'region.amygdala': { unit: '1', meaning: 'activity of the amygdala against baseline' },
  'region.prefrontal': { unit: '1', meaning: 'activity of the prefrontal cortex against baseline' },
  'balance.tone': { unit: '1', meaning: 'hedonic tone: pleasure less pain' },
  'balance.pleasure': { unit: '1', meaning: 'pleasure' },
  'balance.pain': { unit: '1', meaning: 'pain, withdrawal and stress' },
  'balance.setpoint': { unit: '1', meaning: 'where the balance rests' },
  'withdrawal.cows': { unit: '1', meaning: 'clinical opiate withdrawal scale, 0 to 48 points' },
  'withdrawal.sows': { unit: '1', meaning: 'subjective opiate withdrawal scale, 0 to 64 points' },
  'withdrawal.sowsGossop': { unit: '1', meaning: 'short opiate withdrawal scale, 0 to 30 points' },
  'mood.episodeHazard': { unit: '1/day', meaning: 'chance rate of a depressive or anxious episode' },
  'mood.level': { unit: '1', meaning: 'mood against baseline' },
  'mood.negativeAffect': { unit: '1', meaning: 'negative affect against baseline' },
  'cognition.executive': { unit: '1', meaning: 'executive function against baseline' },
  'cognition.memory': { unit: '1', meaning: 'memory against baseline' },
  'cognition.motor': { unit: '1', meaning: 'movement against baseline' },
  'anhedonia.level': { unit: '1', meaning: 'loss of pleasure in natural rewards, 0 to 1' },
  'craving.level': { unit: '1', meaning: 'rated craving, 0 to 10' },
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
