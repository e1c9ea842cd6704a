/** The order of the test files. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * What takes longest, longest first, by CPU seconds; everything else follows. Suites that read what is made once a run (once.ts)
 * don't start together: all but one of them would wait.
 */
const long = [
  'diagram/random',
  'diagram/gates/gates',
  'e2e/build',
  'diagram/shape',
  'diagram/drawn',
  'browser/hosted',
  'e2e/dev',
  'pdf/built',
  'fidelity/parser',
  'diagram/nothing-lost',
  'content/yaml-fuzz',
  'cli/problems',
  'visual/visual',
  'deck/worked-examples',
  'deck/random',
  'diagram/framed',
  'kinds/new-kind',
  'site/hostile',
  'inspect/stress',
  'slides/committed',
  'pdf/print',
  'site/social',
  'browser/site',
  'components/addon',
  'fidelity/shown',
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
