import type { ModelSource } from '../../language/model.ts'
import { constantsFrom } from './constant-mann2022.ts'

const constant = constantsFrom('gas exchange (after Magosso, Ursino; Spencer 1979 dissociation curves)')

/** Content of both gases at given pressures (Spencer, Firouztale and Mellins 1979). */
const contentAt = (site: string, PO2: string, PCO2: string) => `
    gas.${site}F1 = ${PO2} * (1 + gas.b1 * ${PCO2}) / (gas.K1 * (1 + gas.m1 * ${PCO2}))
    gas.${site}F2 = ${PCO2} * (1 + gas.b2 * ${PO2}) / (gas.K2 * (1 + gas.m2 * ${PO2}))
    gas.${site}O2 = gas.O2max * hill(gas.${site}F1, 1, 1 / gas.a1)
    gas.${site}CO2 = gas.CO2max * hill(gas.${site}F2, 1, 1 / gas.a2)`

/**
 * Oxygen and carbon dioxide move between lungs, blood, brain and the rest of the body; the brain uses a little less when sedated.
 *
 * Measured in  people (dissociation curves, volumes), assembled by the cited models
 * Leaves out   circulation times between the stores other than those to the chemoreceptors, acid-base changes, dead-space changes
 */
const gasStores: ModelSource = {
  id: 'gas-stores-mann2022',
  title: 'Oxygen and carbon dioxide in lungs, blood, brain and body',
  source: { doi: '10.1002/cpt.2696', where: 'Supplement 1, gas exchange and metabolism' },
  leavesOut: [
    { what: 'inspired gas other than room air at sea level', unless: 'life' },
    'lactate and acid-base changes',
    { what: 'rescue breathing', unless: 'life' },
  ],
  inputs: {
    'breathing.alveolarVentilation': { unit: 'L/min', is: 'air that reaches the alveoli' },
    'breathing.wakefulShare': { unit: '1', is: 'remaining share of the wakefulness drive' },
    'circulation.brain': { unit: 'L/min', is: 'blood flow to the brain' },
    'circulation.tissue': { unit: 'L/min', is: 'blood flow to the rest of the body' },
    'circulation.total': { unit: 'L/min', is: 'total blood flow' },
  },
  parameters: {
    'gas.K1': constant(14.99, 'mmHg', 'half-content pressure of the oxygen curve'),
    'gas.a1': constant(0.3836, '1', 'inverse steepness of the oxygen curve'),
    'gas.m1': constant(0.03198, '1/mmHg', 'Bohr effect, denominator'),
    'gas.b1': constant(0.008275, '1/mmHg', 'Bohr effect, numerator'),
    'gas.K2': constant(194.4, 'mmHg', 'half-content pressure of the carbon dioxide curve'),
    'gas.a2': constant(1.819, '1', 'inverse steepness of the carbon dioxide curve'),
    'gas.m2': constant(0.05591, '1/mmHg', 'Haldane effect, denominator'),
    'gas.b2': constant(0.03255, '1/mmHg', 'Haldane effect, numerator'),
    'gas.O2max': constant(0.20448, '1', 'largest oxygen content of blood (0.02272 L/mmol times 9 mmol/L)'),
    'gas.CO2max': constant(
      1.9564192,
      '1',
      'largest carbon dioxide content of blood (0.02272 L/mmol times 86.11 mmol/L)',
    ),
    'gas.brainO2capacity': constant(3.17e-5, '1/mmHg', 'oxygen content of brain tissue per pressure'),
    'gas.brainCO2capacity': constant(6.67e-4, '1/mmHg', 'carbon dioxide content of brain tissue per pressure'),
    'gas.CO2offset': constant(0.5824, '1', 'carbon dioxide content of tissue at pressure 0 on the straight line used'),
    'gas.shunt': constant(0.024, '1', 'share of blood that passes the lungs without exchange'),
    'gas.conversion': constant(863, 'mmHg', 'gas volume at body conditions times pressure for a dry standard volume'),
    'gas.inspiredO2': constant(149, 'mmHg', 'oxygen pressure of inspired air'),
    'gas.inspiredCO2': constant(0, 'mmHg', 'carbon dioxide pressure of inspired air'),
    'gas.lungVolume': constant(3.28, 'L', 'alveolar volume'),
    'gas.brainVolume': constant(1.32, 'L', 'brain tissue volume'),
    'gas.tissueVolume': constant(38.68, 'L', 'volume of the rest of the body'),
    'gas.brainCO2made': constant(0.04, 'L/min', 'carbon dioxide made by the brain'),
    'gas.brainO2used': constant(0.05, 'L/min', 'oxygen used by the brain'),
    'gas.tissueCO2made': constant(0.16, 'L/min', 'carbon dioxide made by the rest of the body'),
    'gas.tissueO2used': constant(0.2, 'L/min', 'oxygen used by the rest of the body'),
    'gas.limitPO2': constant(6, 'mmHg', 'tissue oxygen pressure below which metabolism falls in proportion'),
    'gas.leastCO2': constant(0.87, '1', 'least share of carbon dioxide production under sedation'),
    'gas.leastO2': constant(0.93, '1', 'least share of oxygen use under sedation'),
    'gas.normalPaCO2': constant(40, 'mmHg', 'carbon dioxide pressure at which the saturation curve was measured'),
    'gas.bohr': constant(0.3, '1', 'Bohr exponent of the saturation curve'),
    'gas.P50': constant(26.6, 'mmHg', 'half-saturation pressure'),
    'gas.hillO2': constant(2.6, '1', 'steepness of the saturation curve'),
    'breathing.P2': constant(0.06319, '1', 'exponent from the wakeful share to metabolism'),
  },
  states: {
    'gas.alveolarCO2': {
      unit: 'mmHg',
      start: 40.28,
      is: 'alveolar carbon dioxide pressure',
      within: [0, 1000],
      scale: 40,
    },
    'gas.alveolarO2': { unit: 'mmHg', start: 100.2, is: 'alveolar oxygen pressure', within: [0, 1000], scale: 100 },
    'gas.brainCO2content': {
      unit: '1',
      start: 0.645,
      is: 'carbon dioxide content of brain tissue',
      within: [0, 5],
      scale: 0.6,
    },
    'gas.brainO2content': {
      unit: '1',
      start: 9.78e-4,
      is: 'oxygen content of brain tissue',
      within: [0, 1],
      scale: 1e-3,
    },
    'gas.tissueCO2content': {
      unit: '1',
      start: 0.605,
      is: 'carbon dioxide content of the body',
      within: [0, 5],
      scale: 0.6,
    },
    'gas.tissueO2content': { unit: '1', start: 1.3e-3, is: 'oxygen content of the body', within: [0, 1], scale: 1e-3 },
  },
  quantities: {
    'gas.addedO2': { unit: 'mmHg', is: 'oxygen pressure of inspired gas above that of air' },
    'breathing.PaO2': { unit: 'mmHg', is: 'arterial oxygen pressure' },
    'breathing.PaCO2': { unit: 'mmHg', is: 'arterial carbon dioxide pressure' },
    'breathing.SaO2': { unit: '1', is: 'arterial oxygen saturation' },
    'breathing.brainPO2': { unit: 'mmHg', is: 'oxygen pressure in the brain' },
    'breathing.brainPCO2': { unit: 'mmHg', is: 'carbon dioxide pressure in the brain' },
  },
  equations: `
    breathing.brainPO2 = gas.brainO2content / gas.brainO2capacity
    breathing.brainPCO2 = (gas.brainCO2content - gas.CO2offset) / gas.brainCO2capacity
    gas.tissuePO2 = gas.tissueO2content / gas.brainO2capacity
    gas.tissuePCO2 = (gas.tissueCO2content - gas.CO2offset) / gas.brainCO2capacity
    ${contentAt('brainVenous', 'breathing.brainPO2', 'breathing.brainPCO2')}
    ${contentAt('tissueVenous', 'gas.tissuePO2', 'gas.tissuePCO2')}
    ${contentAt('capillary', 'gas.alveolarO2', 'gas.alveolarCO2')}
    gas.venousO2 = (circulation.brain * gas.brainVenousO2 + circulation.tissue * gas.tissueVenousO2) / circulation.total
    gas.venousCO2 = (circulation.brain * gas.brainVenousCO2 + circulation.tissue * gas.tissueVenousCO2) / circulation.total
    gas.arterialO2 = (1 - gas.shunt) * gas.capillaryO2 + gas.shunt * gas.venousO2
    gas.arterialCO2 = (1 - gas.shunt) * gas.capillaryCO2 + gas.shunt * gas.venousCO2
    gas.D1 = gas.K1 * (gas.arterialO2 / (gas.O2max - gas.arterialO2))^gas.a1
    gas.D2 = gas.K2 * (gas.arterialCO2 / (gas.CO2max - gas.arterialCO2))^gas.a2
    gas.s1 = -(gas.D1 + gas.m1 * gas.D1 * gas.D2) / (gas.b2 + gas.m2 * gas.b1 * gas.D2)
    gas.r1 = -(1 + gas.b1 * gas.D2 - gas.b2 * gas.D1 - gas.m1 * gas.m2 * gas.D1 * gas.D2) / (2 * (gas.b2 + gas.m2 * gas.b1 * gas.D2))
    breathing.PaO2 = gas.r1 + sqrt(gas.r1^2 - gas.s1)
    gas.s2 = -(gas.D2 + gas.m2 * gas.D1 * gas.D2) / (gas.b1 + gas.m1 * gas.b2 * gas.D1)
    gas.r2 = -(1 + gas.b2 * gas.D1 - gas.b1 * gas.D2 - gas.m1 * gas.m2 * gas.D1 * gas.D2) / (2 * (gas.b1 + gas.m1 * gas.b2 * gas.D1))
    breathing.PaCO2 = gas.r2 + sqrt(gas.r2^2 - gas.s2)
    breathing.SaO2 = hill(breathing.PaO2 * (gas.normalPaCO2 / breathing.PaCO2)^gas.bohr, gas.P50, gas.hillO2)
    gas.CO2share = max(breathing.wakefulShare^breathing.P2, gas.leastCO2)
    gas.O2share = max(breathing.wakefulShare^breathing.P2, gas.leastO2)
    gas.brainSupplied = min(breathing.brainPO2 / gas.limitPO2, 1)
    gas.tissueSupplied = min(gas.tissuePO2 / gas.limitPO2, 1)
    gas.alveolarCO2' = (breathing.alveolarVentilation * (gas.inspiredCO2 - gas.alveolarCO2)
      + gas.conversion * circulation.total * (1 - gas.shunt) * (gas.venousCO2 - gas.capillaryCO2)) / gas.lungVolume
    gas.alveolarO2' = (breathing.alveolarVentilation * (gas.inspiredO2 + gas.addedO2 - gas.alveolarO2)
      + gas.conversion * circulation.total * (1 - gas.shunt) * (gas.venousO2 - gas.capillaryO2)) / gas.lungVolume
    gas.brainCO2content' = (circulation.brain * (gas.arterialCO2 - gas.brainVenousCO2) + gas.brainCO2made * gas.CO2share * gas.brainSupplied) / gas.brainVolume
    gas.brainO2content' = (circulation.brain * (gas.arterialO2 - gas.brainVenousO2) - gas.brainO2used * gas.O2share * gas.brainSupplied) / gas.brainVolume
    gas.tissueCO2content' = (circulation.tissue * (gas.arterialCO2 - gas.tissueVenousCO2) + gas.tissueCO2made * gas.CO2share * gas.tissueSupplied) / gas.tissueVolume
    gas.tissueO2content' = (circulation.tissue * (gas.arterialO2 - gas.tissueVenousO2) - gas.tissueO2used * gas.O2share * gas.tissueSupplied) / gas.tissueVolume
  `,
}

export default gasStores
