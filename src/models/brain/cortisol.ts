import type { ModelSource } from '../../language/model.ts'
import { assumed } from '../assumed.ts'

/**
 * Cortisol of serum at the two ends of its day: the morning, when it is highest, and about midnight, when it is lowest.
 *
 * An opioid signal holds the axis down. What arousal adds does not follow the clock: it is the same by day and night, so that it is seen
 * where there is least. What arousal adds comes from elsewhere than the hypothalamus, whose CRH it lowers by feedback. It acts on nothing.
 *
 * Measured in  people (withdrawal, abstinence, treatment; sleeplessness); sizes between them are assumed
 * Leaves out   the clock itself; ACTH; how the adrenal is reached without the hypothalamus
 */
const cortisol: ModelSource = {
  id: 'cortisol',
  title: 'Cortisol by day and by night',
  source: { cites: 'Allostat', where: 'docs/decisions/0026-cortisol-sleep-structure.md' },
  leavesOut: [
    'the clock: both ends of the day are told at any time',
    'ACTH of plasma, and what rouses the adrenal without the hypothalamus',
    'adrenal insufficiency as an illness',
  ],
  inputs: {
    'stress.crf': { unit: '1', is: 'CRF of the extended amygdala against baseline' },
    'stress.covered': { unit: '1', is: 'signal that covers stress systems, 0 to 1' },
  },
  parameters: {
    'cortisol.morningRest': {
      value: 15.5,
      unit: 'ug/dL',
      is: 'cortisol of serum at its highest of the day, at rest',
      from: 'Debono 2009 (PMC2684472, Figure 1): 33 healthy people every 20 minutes; reference range 11.7 to 20.6',
      range: [11.7, 20.6],
      within: [0, 100],
    },
    'cortisol.nightRest': {
      value: 2,
      unit: 'ug/dL',
      is: 'cortisol of serum at its lowest of the day, at rest',
      from: 'Debono 2009 (PMC2684472, Figure 1): “less than 2.0”; reference range 1.5 to 2.5',
      range: [1.5, 2.5],
      within: [0, 100],
    },
    'cortisol.heldDown': assumed(
      0.48,
      '1',
      'share of it that a full opioid signal takes away',
      'a morning mean of 207 nmol/L, about half of what is usual, under opioids for pain (19 people, 120 mg of morphine a day; ESA 2013, abstract 7377), while people on a steady dose of methadone do not differ from others (Schluger 2003, 16 and 8 people)',
      { plausible: [0.2, 1], within: [0, 1] },
    ),
    'cortisol.byCrf': assumed(
      4,
      'ug/dL',
      'cortisol that a rise of CRF by one baseline adds, by day as by night',
      'a task before an audience doubles to quadruples cortisol for an hour (Kirschbaum 1993, from memory); what lasts is less: 24-hour cortisol is a seventh higher in people who sleep badly, most in the evening and the first half of the night (Vgontzas 2001)',
      { plausible: [2, 8], within: [0, 50] },
    ),
    'cortisol.feedback': assumed(
      1,
      '1',
      'by how much cortisol above what the hypothalamus asks for lowers its CRH',
      'cortisol holds CRH and ACTH down; in people who stop heroin ACTH falls while cortisol rises (Shi 2009, 12 people), so that what raises cortisol there comes from elsewhere; size assumed',
      { plausible: [0.3, 3], within: [0, 20] },
    ),
  },
  quantities: {
    'cortisol.morning': { unit: 'ug/dL', is: 'cortisol of serum at its highest of the day' },
    'cortisol.night': { unit: 'ug/dL', is: 'cortisol of serum at its lowest of the day' },
    'cortisol.crh': { unit: '1', is: 'CRH of plasma, from the hypothalamus, against baseline' },
  },
  equations: `
    cortisol.left = 1 - cortisol.heldDown * min(1, stress.covered)
    cortisol.roused = cortisol.byCrf * max(0, stress.crf - 1)
    cortisol.morning = cortisol.morningRest * cortisol.left + cortisol.roused
    cortisol.night = cortisol.nightRest * cortisol.left + cortisol.roused
    cortisol.crh = cortisol.left / (1 + cortisol.feedback * 2 * cortisol.roused / (cortisol.morningRest + cortisol.nightRest))
  `,
}

export default cortisol
