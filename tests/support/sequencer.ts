/** The order of the test files. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first; everything else follows. */
const long = [
  'e2e/build',
  'diagram/random',
  'inspect/stress',
  'browser/hosted',
  'pdf/built',
  'fidelity/site',
  'fidelity/parser',
  'e2e/dev',
  'e2e/scripts',
  'fidelity/browser',
  'e2e/kills',
  'deck/random',
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
