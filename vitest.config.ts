import { defineConfig } from 'vitest/config'
import LongestFirst from './tests/support/sequencer.js'
import { testsBrowser } from './tests/support/browser.js'
import { patience } from './tests/support/patience.js'

export default defineConfig(async () => ({
  test: {
    include: ['tests/**/*.test.ts'],
    env: await testsBrowser(),
    globalSetup: './tests/support/run.ts',
    // For a busy machine, which is many times slower; who waits for a condition goes on as soon as it holds.
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: patience } },
    // Two cores: what waits for a browser or a server leaves room for a third.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    reporters: process.env.CI ? ['default', './tests/support/count-reporter.ts'] : ['default'],
  },
}))
