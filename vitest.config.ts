import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 240_000,
    // Made for two cores: a third worker fills the waits of browsers, more would slow one another down.
    maxWorkers: 3,
    reporters: process.env.CI ? ['default', './tests/support/count-reporter.ts'] : ['default'],
  },
})
