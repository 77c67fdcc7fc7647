import type { ModelSource } from '../../src/language/model.ts'
import { cv, guess, read } from './forty-states-numbers.ts'

const URSINO = 'ventilation control after Ursino 2001, as in Mann 2022 (doi 10.1002/cpt.2696)'
const DAHAN = 'Dahan 2004, Anesthesiology 101:1201-1209, abstract, on morphine concentration'
const SHOWN = 'illustrative: nobody has measured it in people'

/**
 * What the signal does to breathing, pain and feeling, each effect with its own tolerance; breathing answers to carbon dioxide.
 *
 * Measured in  people (breathing), rats (tolerance to analgesia); feelings are illustrative
 * Leaves out   oxygen, cues, stress
 */
const effects: ModelSource = {
  id: 'forty-states-effects',
  title: 'Breathing, pain, feeling and craving',
  source: {
    cites: 'Allostat: a synthesis, put together from the papers that the numbers name',
    where: 'benchmark model; the whole is not published',
  },
  leavesOut: ['oxygen', 'cues and stress', 'alpha-2 agonists'],
  inputs: {
    'receptor.S0': { unit: '1', is: 'signal of the body’s own opioids at free receptors' },
    'receptor.signal': { unit: '1', is: 'net agonist signal' },
    'receptor.occupancy': { unit: '1', is: 'share of mu receptors held by all outside ligands' },
    'tolerance.medium': { unit: '1', is: 'tolerance of days' },
    'tolerance.slow': { unit: '1', is: 'tolerance of weeks' },
    'tolerance.side': { unit: '1', is: 'tolerance to sedation and nausea' },
    'pain.sensitised': { unit: '1', is: 'hyperalgesia' },
    'withdrawal.score': { unit: '1', is: 'withdrawal, 0 at rest' },
    'withdrawal.noradrenaline': { unit: '1', is: 'noradrenaline that withdrawal has raised' },
    'antireward.level': { unit: '1', is: 'anti-reward' },
    'dopamine.transporters': { unit: '1', is: 'availability of dopamine transporters' },
    'control.prefrontal': { unit: '1', is: 'prefrontal control' },
  },
  parameters: {
    'breathing.S50': guess(
      0.1,
      '1',
      'signal of half the effect, without tolerance',
      'with the tolerance below it gives the shift of Algera 2021',
    ),
    'breathing.slope': guess(1.15, '1', 'steepness', 'about 1 on fentanyl concentration (Algera 2021)'),
    'breathing.tolerance': guess(
      2.6,
      '1',
      'shift at full slow tolerance',
      'C50 of fentanyl 4.3 times higher in people with long use (Algera 2021, doi 10.1002/cpt.2027)',
    ),
    'breathing.most': read(
      0.91,
      '1',
      'share of the drive that can be lost',
      'Yassen 2007 (doi 10.1038/sj.clpt.6100025), fentanyl, relative intrinsic activity',
      cv(25.4),
    ),
    'breathing.rest': read(6.62, 'L/min', 'ventilation at rest', `${URSINO}, wakefulness drive`),
    'breathing.gain': read(
      2,
      'L/min/mmHg',
      'ventilation per carbon dioxide pressure',
      `${URSINO}, central chemoreflex`,
    ),
    'breathing.restCO2': guess(40, 'mmHg', 'carbon dioxide pressure at rest', 'the usual value'),
    'breathing.time': guess(
      5,
      'min',
      'time constant of the carbon dioxide store',
      'fast stores only; the body’s slow ones take longer',
    ),
    'analgesia.S50': guess(0.12, '1', 'signal of half the effect', SHOWN),
    'analgesia.slope': read(2.4, '1', 'steepness', DAHAN, { ci95: [1.028, 3.772] }),
    'analgesia.medium': guess(
      4,
      '1',
      'shift per medium tolerance',
      'rats with morphine pellets: 6 to 12 times the dose',
    ),
    'analgesia.slow': guess(7, '1', 'shift per slow tolerance', 'rats with morphine pellets: 6 to 12 times the dose'),
    'pain.weight': guess(0.5, '1', 'pain per hyperalgesia not covered by signal', SHOWN),
    'euphoria.S50': guess(0.4, '1', 'signal of half the effect', SHOWN),
    'euphoria.slope': guess(
      2.7,
      '1',
      'steepness',
      'between breathing and the 5.1 of methadone plasma concentration (Dyer 1999)',
    ),
    'euphoria.tolerance': guess(1, '1', 'shift at full slow tolerance', SHOWN),
    'sedation.S50': guess(0.3, '1', 'signal of half the effect', SHOWN),
    'sedation.slope': guess(1.9, '1', 'steepness', SHOWN),
    'sedation.tolerance': guess(3, '1', 'shift per tolerance of days', SHOWN),
    'reward.euphoria': guess(1, '1', 'weight of euphoria', 'a scale: ratings fix it only up to a straight line'),
    'reward.natural': guess(0.5, '1', 'weight of natural reward', 'a scale: ratings fix it only up to a straight line'),
    'reward.ofAntireward': guess(0.5, '1', 'loss of natural reward per anti-reward', SHOWN),
    'reward.withdrawal': guess(1, '1', 'weight of withdrawal', 'a scale: ratings fix it only up to a straight line'),
    'reward.antireward': guess(0.6, '1', 'weight of anti-reward', 'a scale: ratings fix it only up to a straight line'),
    'craving.base': guess(-1, '1', 'craving at rest, on the logit scale', SHOWN),
    'craving.ofWithdrawal': guess(6, '1', 'craving per withdrawal', SHOWN),
    'craving.ofAntireward': guess(2, '1', 'craving per anti-reward', SHOWN),
    'craving.ofOccupancy': guess(2, '1', 'craving that occupancy takes away', SHOWN),
    'craving.ofControl': guess(1.5, '1', 'craving that control takes away', SHOWN),
    'control.ofNoradrenaline': guess(0.3, '1', 'control that noradrenaline takes away', SHOWN),
  },
  states: {
    'breathing.PaCO2': {
      unit: 'mmHg',
      start: 'breathing.restCO2',
      is: 'arterial carbon dioxide pressure',
      within: [5, 300],
      scale: 40,
    },
  },
  quantities: {
    'breathing.ventilation': { unit: 'L/min', is: 'minute ventilation' },
    'breathing.drive': { unit: '1', is: 'drive to breathe, 1 at rest' },
  },
  equations: `
    breathing.drive = (1 - breathing.most * hill(receptor.signal, breathing.S50 * (1 + breathing.tolerance * tolerance.slow), breathing.slope))
      / (1 - breathing.most * hill(receptor.S0, breathing.S50, breathing.slope))
    breathing.ventilation = breathing.drive * (breathing.rest + breathing.gain * (breathing.PaCO2 - breathing.restCO2))
    breathing.PaCO2' = (breathing.restCO2 - breathing.PaCO2 * breathing.ventilation / breathing.rest) / breathing.time
    analgesia.shift = 1 + analgesia.medium * tolerance.medium + analgesia.slow * tolerance.slow
    analgesia.effect = hill(receptor.signal, analgesia.S50 * analgesia.shift, analgesia.slope)
    pain.sensitivity = 1 + pain.weight * max(0, pain.sensitised - receptor.signal)
    euphoria.effect = hill(receptor.signal, euphoria.S50 * (1 + euphoria.tolerance * tolerance.slow), euphoria.slope)
    sedation.effect = hill(receptor.signal, sedation.S50 * (1 + sedation.tolerance * tolerance.side), sedation.slope)
    reward.naturalNow = dopamine.transporters * (1 - reward.ofAntireward * antireward.level)
    reward.balance = reward.euphoria * euphoria.effect + reward.natural * reward.naturalNow
      - reward.withdrawal * withdrawal.score - reward.antireward * antireward.level
    control.now = control.prefrontal - control.ofNoradrenaline * withdrawal.noradrenaline
    craving.level = 1 / (1 + exp(-(craving.base + craving.ofWithdrawal * withdrawal.score + craving.ofAntireward * antireward.level
      - craving.ofOccupancy * receptor.occupancy - craving.ofControl * (control.now - 1))))
  `,
}

export default effects
