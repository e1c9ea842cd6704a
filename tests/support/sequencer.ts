/** The order of the test files. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, longest first, by CPU seconds; everything else follows. Suites that read what is made once a run (once.ts)
 * don't start together: all but one of them would wait.
 */
const long = [
  'e2e/build',
  'diagram/drawn',
  'visual/visual',
  'e2e/dev',
  'pdf/built',
  'inspect/stress',
  'diagram/gates/gates',
  'slides/committed',
  'pdf/print',
  'browser/hosted',
  'site/social',
  'diagram/random',
  'fidelity/parser',
  'kinds/new-kind',
  'deck/random',
  'diagram/nothing-lost',
  'browser/site',
  'components/addon',
  'fidelity/shown',
  'diagram/framed',
  'content/yaml-fuzz',
  'deck/plan',
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
