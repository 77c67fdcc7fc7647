import { describe, expect, it } from 'vitest'
import { rememberingTerminal } from '../../tests/fixtures/terminal.ts'
import { describe as describeIds, describeModel } from '../index.ts'
import { loadModel } from '../runs/load-model.ts'
import { scenarioByHand } from '../runs/testing/hand-person.ts'
import { describeCommand, describeText } from './describe.ts'

const text = (id?: string) => describeText(id, describeIds(id), 100)

describe('allostat describe', () => {
  it('lists what there is', () => {
    expect(text()).toMatch(
      /Models\n\n {2}allostat .*\n {2}overdose-mann2022 .*\n[\s\S]*Substances[\s\S]*naloxone[\s\S]*Quantities[\s\S]* breathing {2}.*PaCO2,[\s\S]*ventilation[\s\S]* craving {2}.*level/,
    )
    expect(text()).not.toContain('Numbers')
    expect(text('breathing')).toMatch(/ breathing\.ventilation +L\/min +minute ventilation/)
  })

  it('names the steps of equations apart from what means something', () => {
    const balance = text('balance').replace(/\s+/g, ' ')
    expect(balance).toMatch(/ balance\.tone 1 hedonic tone.* Steps of the equations.*: .*balance\.atRest/)
    expect(balance).not.toMatch(/balance\.atRest 1 /)
    expect(text('balance.atRest')).toMatch(/balance\.atRest +1/)
  })

  it('does not say that a model leaves out what another of its parts brings', () => {
    const leftOut = (id: string) => describeIds(id).models.flatMap(({ leavesOut }) => leavesOut)
    expect(leftOut('overdose-mann2022')).toContain('rescue breathing (gas-stores-mann2022)')
    expect(leftOut('allostat').join()).not.toMatch(/rescue breathing|other sedatives/)
    expect(leftOut('allostat').filter((what) => what.startsWith('receptor types other than mu '))).toHaveLength(1)
  })

  it('shows every number of a substance with unit, meaning, source and doubt', () => {
    const naloxone = text('naloxone')
    expect(naloxone).toMatch(
      /naloxone\.koff +0\.03959 {2}1\/s +dissociation rate.*\n +Mann 2022, Table S2.*\n(.*\n){0,3} +95 % interval 0\.026 to 0\.064/,
    )
    for (const { id, value, unit, doubt } of describeIds('naloxone').parameters) {
      const row = naloxone
        .split('\n')
        .find((line) => line.trim().startsWith(`${id} `) && line.includes(` ${Number(value.toPrecision(6))} `))
      expect(row).toContain(` ${unit} `)
      expect(naloxone.replace(/\s+/g, ' ')).toContain(doubt.text)
    }
  })

  it('shows what of `life` a model takes, and what labels state for a start', () => {
    const limited = (model: string) =>
      model.replace(
        'target: tracer.central }',
        'target: tracer.central, limits: [{ for: naive, single: 8 mg, firstDay: 16 mg, from: a made-up label }] }',
      )
    const scenario = scenarioByHand('duration: 1 h\n', limited)
    const whole = describeText('hand-person', describeModel(loadModel(scenario)), 100).replace(/\s+/g, ' ')
    expect(whole).toContain('life pain: 0 to 10 points; pain setting: community or residential')
    expect(whole).toContain(
      "label's limits for a start, iv: 8 mg at once, 16 mg on the first day, for people without tolerance (a made-up label)",
    )
  })

  it('fits 100 columns and stays aligned', () => {
    for (const id of [undefined, 'naloxone', 'overdose-mann2022', 'breathing.P1']) {
      const lines = text(id).split('\n')
      expect(lines.filter((line) => line.length > 100)).toEqual([])
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
    }
  })

  it('says how far a model has been held against what others found, and why', () => {
    const terminal = rememberingTerminal()
    describeCommand('overdose-mann2022', { json: false, quiet: false }, terminal)
    const words = terminal.said.out.replace(/\s+/g, ' ')
    expect(words).toMatch(
      / status \w+.* transcribed: yes; .* checked twice: yes; .* reproduces: yes; .* predicts: (yes|no); /,
    )
    expect(words).toContain('tests/published/overdose-mann2022.test.ts')
  })

  it('tells machines the same data', () => {
    const terminal = rememberingTerminal()
    describeCommand('breathing.P1', { json: true, quiet: false }, terminal)
    expect(JSON.parse(terminal.said.out)).toEqual(JSON.parse(JSON.stringify(describeIds('breathing.P1'))))
  })
})
