/** Ends a run with the plain line `N passed, N failed` (and skipped ones), which CI reads. */
import type { Reporter, TestModule } from 'vitest/node'

export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const before = count.failed
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') count[state]++
      }
      // A file that cannot be loaded has no test, but has failed.
      if (!module.ok() && count.failed === before) count.failed++
    }
    const skipped = count.skipped ? `, ${count.skipped} skipped` : ''
    // Behind the runner's own summary, which is printed when the run has ended.
    process.once('exit', () =>
      process.stdout.write(`${count.passed} passed, ${count.failed} failed${skipped}\n`),
    )
  }
}
