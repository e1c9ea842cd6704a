/** Imports go one way. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { expect, it } from 'vitest'
import { rooms } from '../../rooms.js'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

it('every folder of scripts/ has its place in the flow', () => {
  const folders = readdirSync(join(diptychRoot, 'scripts'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(folders.sort()).toEqual([...rooms, 'kinds'].sort())
})

it('the lint rule tells imports against the flow, and circles', async () => {
  const eslint = new ESLint({ cwd: diptychRoot })
  const rulesOf = async (file: string, text: string): Promise<(string | null)[]> => {
    const [result] = await eslint.lintText(text, { filePath: join(diptychRoot, file) })
    return result?.messages.map(({ ruleId }) => ruleId) ?? []
  }
  const paths = 'import-x/no-restricted-paths'
  expect(await rulesOf('scripts/content/x.ts', "import '../deck/plan.js'\n")).toEqual([paths])
  expect(await rulesOf('scripts/pipeline/x.ts', "import '../cli/exit.js'\n")).toEqual([paths])
  expect(await rulesOf('scripts/deck/x.ts', "import '../../composables/vnodes.js'\n")).toEqual([paths])
  expect(await rulesOf('components/x.ts', "import '../scripts/deck/plan.js'\n")).toEqual([paths])
  expect(await rulesOf('scripts/deck/x.ts', "import '../content/inline.js'\n")).toEqual([])
  expect(await rulesOf('scripts/kinds/x/plan.ts', "import '../../markdown/render.js'\n")).toEqual([paths])
  expect(await rulesOf('scripts/kinds/cards/schema.ts', "import './plan.js'\n")).toEqual([paths])
  expect(await rulesOf('scripts/deck/x.ts', "import '../kinds/cards/html.js'\n")).toEqual([paths])
  // As if the file that is imported by load.ts imported it in turn.
  const circle = "import './load.js'\nexport const merge = 1\n"
  expect(await rulesOf('scripts/content/merge.ts', circle)).toEqual(['import-x/no-cycle'])
})
