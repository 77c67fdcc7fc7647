import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from './run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A whole command as a user waits for it: start of Node, reading, compiling, simulating, writing. */
function command(name: string, scenario: string, rounds: number): Bench {
  return {
    name,
    rounds,
    run() {
      const out = mkdtempSync(join(tmpdir(), 'allostat-bench-'))
      const args = [join(root, 'bin', 'allostat.js'), 'run', join(root, 'scenarios', scenario), '--out', out, '--quiet']
      try {
        execFileSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] })
      } finally {
        rmSync(out, { recursive: true, force: true })
      }
    },
  }
}

const benches: Bench[] = [
  command('allostat run: one overdose and rescue, 90 min', 'rescue.yaml', 7),
  command('allostat run: the same in 200 people', 'rescue-population.yaml', 3),
  command("allostat run: a user's own model, 5 days", 'users-own-model.yaml', 7),
]

export default benches
