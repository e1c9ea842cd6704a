import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // Two cores: browsers and builds beside each other would only slow one another down.
    maxWorkers: 2,
    reporters: process.env.CI ? ['default', './tests/support/count-reporter.ts'] : ['default'],
  },
})
