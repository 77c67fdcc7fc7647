import type { LuPlan } from './sparse-lu.ts'

/** `factor` as straight-line code: the loops of `factorByLoops` unrolled, with a local for each slot. */
export function factorSource(plan: LuPlan): string {
  const { size, slots, order, source, diagonal, lowerStart, lowerSlot, upperStart, upperSlot, target } = plan
  const lines = ['factor(jacobian, shift, lu) {']
  const isDiagonal = new Uint8Array(slots)
  for (let i = 0; i < size; i++) isDiagonal[diagonal[i]!] = 1
  const startOf = (slot: number): string => {
    const from = source[slot]! < 0 ? '' : `jacobian[${source[slot]}]`
    if (isDiagonal[slot]) return from === '' ? 'shift' : `shift - ${from}`
    return from === '' ? '0' : `-${from}`
  }
  // A slot that no elimination changes may stay a constant; a diagonal keeps its first value as the scale of its pivot.
  const isChanged = new Uint8Array(slots)
  for (const slot of target) isChanged[slot] = 1
  for (const slot of lowerSlot) isChanged[slot] = 1
  for (const slot of upperSlot) isChanged[slot] = 1
  for (let slot = 0; slot < slots; slot++) {
    if (isDiagonal[slot] && isChanged[slot]) {
      lines.push(`  const s${slot} = ${startOf(slot)}`, `  let a${slot} = s${slot}`)
    } else lines.push(`  ${isChanged[slot] ? 'let' : 'const'} a${slot} = ${startOf(slot)}`)
  }
  let next = 0
  for (let k = 0; k < size; k++) {
    const slot = diagonal[order[k]!]!
    const own = isChanged[slot] ? `s${slot}` : `a${slot}`
    lines.push(`  const i${slot} = 1 / a${slot}`)
    lines.push(`  if (!isSoundPivot(i${slot}, Math.max(shift, Math.abs(${own})))) return false`)
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      lines.push(`  a${lowerSlot[l]} *= i${slot}`)
      for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) {
        lines.push(`  a${target[next++]} -= a${lowerSlot[l]} * a${upperSlot[u]}`)
      }
    }
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) lines.push(`  a${upperSlot[u]} *= i${slot}`)
  }
  for (let slot = 0; slot < slots; slot++) lines.push(`  lu[${slot}] = ${isDiagonal[slot] ? 'i' : 'a'}${slot}`)
  lines.push('  return true', '}')
  return lines.join('\n')
}

/** `solve` as straight-line code, with a local for each state. */
export function solveSource(plan: LuPlan): string {
  const { size, order, diagonal, lowerStart, lowerSlot, lowerRow, upperStart, upperSlot, upperColumn } = plan
  const lines = ['solve(lu, b) {']
  for (let i = 0; i < size; i++) lines.push(`  let x${i} = b[${i}]`)
  for (let k = 0; k < size; k++) {
    for (let l = lowerStart[k]!; l < lowerStart[k + 1]!; l++) {
      lines.push(`  x${lowerRow[l]} -= lu[${lowerSlot[l]}] * x${order[k]}`)
    }
  }
  for (let k = size - 1; k >= 0; k--) {
    const state = order[k]!
    lines.push(`  x${state} *= lu[${diagonal[state]}]`)
    for (let u = upperStart[k]!; u < upperStart[k + 1]!; u++) {
      lines.push(`  x${state} -= lu[${upperSlot[u]}] * x${upperColumn[u]}`)
    }
  }
  for (let i = 0; i < size; i++) lines.push(`  b[${i}] = x${i}`)
  lines.push('}')
  return lines.join('\n')
}
