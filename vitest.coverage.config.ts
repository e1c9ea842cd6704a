/** How much of the code the quick suites run, without a browser or a build of a site (`npm run coverage`). */
import { configDefaults, defineConfig } from 'vitest/config'

const slow =
  'browser/{site,hosted} components/addon diagram/{drawn,fonts,lines,mermaid-examples,random,sheet} e2e/* fidelity/* ' +
  'inspect/* pdf/{built,print} site/{build,dev-server,social} visual/*'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...slow.split(' ').map((name) => `tests/${name}.test.ts`)],
    testTimeout: 300_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: ['scripts/**/*.ts', 'composables/**/*.ts', 'setup/**/*.ts'],
      reporter: ['text-summary'],
      // Its files between: not among those of the project, which tests look at.
      reportsDirectory: 'node_modules/.coverage',
      reportOnFailure: true,
    },
  },
})
