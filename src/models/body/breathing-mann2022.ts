import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('ventilation control (after Ursino, Magosso and Avanzolini 2001)')

/**
 * Three drives make the breath: being awake, peripheral chemoreceptors and central chemoreceptors. What weakens them is told elsewhere.
 * The chemoreceptors feel blood that left the lungs some seconds ago: how it comes to them is told elsewhere, too.
 *
 * Measured in  healthy volunteers (ventilation under fentanyl), dogs and people (reflexes)
 * Leaves out   breaths as such, airway obstruction, pain and arousal, rescue breathing, other sedatives
 */
const breathing: ModelSource = {
  id: 'breathing-mann2022',
  title: 'Three drives to breathe',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, ventilation control' },
  leavesOut: [
    'breaths as such: ventilation is a flow',
    'airway obstruction and chest rigidity',
    { what: 'other sedatives', unless: 'depression' },
    'sleep, arousal by pain',
  ],
  inputs: {
    'breathing.wakefulShare': { unit: '1', is: 'remaining share of the wakefulness drive' },
    'breathing.reflexShare': { unit: '1', is: 'remaining share of the chemoreflexes' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
    'circulation.lowFlow': { unit: 'L/min', is: 'blood flow below which the brainstem fails' },
    'breathing.feltPaO2': { unit: 'mmHg', is: 'oxygen pressure of the blood that the carotid body feels' },
    'breathing.feltPaCO2': { unit: 'mmHg', is: 'carbon dioxide pressure of the blood that the carotid body feels' },
    'breathing.feltBrainPCO2': { unit: 'mmHg', is: 'carbon dioxide pressure that the brainstem feels' },
    'breathing.brainPO2': { unit: 'mmHg', is: 'oxygen pressure in the brain' },
  },
  parameters: {
    'breathing.wakeRest': constant(6.62, 'L/min', 'wakefulness drive at rest'),
    'breathing.peripheralGain': constant(2.5, 'L/min', 'ventilation per unit of peripheral chemoreceptor activity'),
    'breathing.peripheralRest': constant(3.67, '1', 'peripheral chemoreceptor activity at rest'),
    'breathing.peripheralTime': constant(7, 's', 'time constant of the peripheral chemoreflex'),
    'breathing.centralGain': constant(2, 'L/min/mmHg', 'ventilation per brain carbon dioxide pressure'),
    'breathing.centralRest': constant(45.27, 'mmHg', 'brain carbon dioxide pressure at rest'),
    'breathing.centralTime': constant(60, 's', 'time constant of the central chemoreflex'),
    'breathing.bodyGain': constant(1.738, '1', 'carotid body activity per logarithm of carbon dioxide'),
    'breathing.bodyPCO2': constant(18, 'mmHg', 'carbon dioxide pressure at which the carotid body falls silent'),
    'breathing.bodyHigh': constant(12.3, '1', 'limit of the oxygen factor of carotid body activity at low oxygen'),
    'breathing.bodyLow': constant(0.8352, '1', 'limit of the oxygen factor of carotid body activity at high oxygen'),
    'breathing.bodyPO2': constant(45, 'mmHg', 'oxygen pressure of half activity'),
    'breathing.bodyWidth': constant(29.27, 'mmHg', 'width of the oxygen response'),
    'breathing.depressionTime': constant(300, 's', 'time constant of hypoxic depression'),
    'breathing.depressionGain': constant(10, '1', 'strength of hypoxic depression'),
    'breathing.depressionPO2': constant(32, 'mmHg', 'brain oxygen pressure without hypoxic depression'),
    'breathing.depressionFrom': constant(29.8, 'mmHg', 'brain oxygen pressure below which depression grows no more'),
    'breathing.depressionTo': constant(37, 'mmHg', 'brain oxygen pressure above which depression shrinks no more'),
    'breathing.alveolarShare': constant(0.66, '1', 'share of ventilation that reaches the alveoli'),
    'breathing.noFlow': constant(0.49, 'L/min', 'blood flow at which breathing ends'),
  },
  states: {
    'breathing.peripheral': { unit: 'L/min', start: 0, is: 'peripheral chemoreflex drive', scale: 1 },
    'breathing.central': { unit: 'L/min', start: 0, is: 'central chemoreflex drive', scale: 1 },
    'breathing.hypoxicDepression': {
      unit: '1',
      start: 1,
      is: 'factor on the peripheral drive: it follows brain oxygen, and is lower the more hypoxia depresses breathing',
      scale: 1,
    },
  },
  quantities: {
    'breathing.wakefulness': { unit: 'L/min', is: 'wakefulness drive' },
    'breathing.chemoreflex': { unit: 'L/min', is: 'chemoreflex drive' },
    'breathing.ventilation': { unit: 'L/min', is: 'minute ventilation' },
    'breathing.alveolarVentilation': { unit: 'L/min', is: 'air that reaches the alveoli' },
    'breathing.assisted': { unit: 'L/min', is: 'air that somebody else moves into the alveoli' },
  },
  equations: `
    breathing.bodyOxygen = exp((breathing.feltPaO2 - breathing.bodyPO2) / breathing.bodyWidth)
    breathing.bodyActivity = breathing.bodyGain * ln(breathing.feltPaCO2 / breathing.bodyPCO2)
      * (breathing.bodyHigh + breathing.bodyLow * breathing.bodyOxygen) / (1 + breathing.bodyOxygen)
    breathing.peripheral' = (-breathing.peripheral + breathing.reflexShare * breathing.peripheralGain * (breathing.bodyActivity - breathing.peripheralRest)) / breathing.peripheralTime
    breathing.central' = (-breathing.central + breathing.reflexShare * breathing.centralGain * (breathing.feltBrainPCO2 - breathing.centralRest)) / breathing.centralTime
    breathing.hypoxicDepression' = (1 + breathing.depressionGain * (min(max(breathing.brainPO2, breathing.depressionFrom), breathing.depressionTo) - breathing.depressionPO2) / breathing.depressionPO2
      - breathing.hypoxicDepression) / breathing.depressionTime
    breathing.flowShare = piecewise(circulation.total <= breathing.noFlow, 0, circulation.total <= circulation.lowFlow, circulation.total / circulation.lowFlow, 1)
    breathing.wakefulness = breathing.wakeRest * breathing.wakefulShare * breathing.flowShare
    breathing.reflexSum = piecewise(breathing.peripheral < 0, breathing.peripheral, breathing.hypoxicDepression * breathing.peripheral) + breathing.central
    breathing.chemoreflex = max(0, breathing.reflexSum) * breathing.flowShare
    breathing.ventilation = max(0, breathing.wakefulness + breathing.chemoreflex)
    breathing.alveolarVentilation = breathing.alveolarShare * breathing.ventilation + breathing.assisted
  `,
}

export default breathing
