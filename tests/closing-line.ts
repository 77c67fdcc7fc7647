import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with `N passed, N failed` on a line of its own; a file that could not be loaded counts as one failure. */
export function closingLine(): Reporter {
  return {
    onTestRunEnd(modules: readonly TestModule[], unhandled) {
      let passed = 0
      let failed = unhandled.length
      for (const module of modules) {
        let own = 0
        for (const test of module.children.allTests()) {
          const state = test.result().state
          if (state === 'passed') passed += 1
          if (state === 'failed') failed += 1
          own += 1
        }
        if (module.errors().length > 0 || own === 0) failed += 1
      }
      process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
    },
  }
}
