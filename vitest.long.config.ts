/** The long versions: what takes minutes or more, and isn't needed on every change (`npm run test:long`). */
import { defineConfig } from 'vitest/config'
import { testsBrowser } from './tests/support/browser.js'

export default defineConfig(async () => ({
  test: {
    include: ['tests/**/*.long.ts'],
    env: await testsBrowser(),
    globalSetup: './tests/support/run.ts',
    // The counts are set by FUZZ and by each file; a run may take hours.
    testTimeout: 6 * 3_600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    passWithNoTests: false,
  },
}))
