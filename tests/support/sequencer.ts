/** The order of the test files. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, longest first, by CPU seconds; everything else follows. Suites that read the shared site (site.ts)
 * don't start together: all but one of them would wait.
 */
const long = [
  'e2e/build',
  'inspect/stress',
  'visual/visual',
  'e2e/scripts',
  'e2e/kills',
  'pdf/built',
  'diagram/random',
  'fidelity/site',
  'browser/hosted',
  'e2e/dev',
  'pdf/print',
  'site/social',
  'site/dev-server',
  'components/addon',
  'diagram/nothing-lost',
  'fidelity/parser',
  'deck/random',
  'browser/site',
]

/** Starts the long files first, so that no worker is left alone with one at the end. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`))
      return at < 0 ? long.length : at
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}
