import { claim, shown } from './claim.ts'

/** Less of the dip than this is left once tone has returned. Chosen: a quarter is hardly told from nothing. */
const LEFT = 0.25

/** C02. */
export const pullsBack = claim({
  id: 'C02',
  says: 'the brain pulls back to balance',
  mechanism: 'opponent adaptation at several time scales',
  arms: {
    first: {
      scenario: `duration: 60 day
give: [{ substance: heroin, route: iv, dose: 10 mg, at: 0 h }]`,
      reads: {
        peak: 'maximum of balance.tone',
        dip: 'minimum of balance.tone between 1 h and 7 day',
        net: 'area of balance.tone between 0 h and 7 day',
        end: 'end of balance.tone',
      },
    },
  },
  judge: ({ first: { peak, dip, net, end } }) => ({
    kept: peak > 0 && dip < 0 && Math.abs(end) < LEFT * -dip && net > 0,
    seen: `one dose: tone peaks at ${shown(peak)}, overshoots to ${shown(dip)}, is at ${shown(end)} on day 60; area above less area below over the first week ${shown(net)} h`,
  }),
  how: 'emergent',
  size: 'illustrative',
  mutation: {
    is: 'nothing adapts to the signal',
    hold: { 'withdrawal.pull': 0, 'withdrawal.recruitment': 0, 'reward.adapted': 0, 'stress.antireward': 0 },
  },
})
