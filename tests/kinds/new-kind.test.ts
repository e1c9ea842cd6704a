/** A new slide kind is one folder and a line in four lists; the compiler names those that are missing. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { diptychRoot } from '../../scripts/process/diptych-root.js'

/** Files with errors when some files have other texts than on the disk. */
function wrongFiles(changed: Map<string, string>): string[] {
  const read = (file: string) => ts.sys.readFile(file)
  const { config } = ts.readConfigFile(join(diptychRoot, 'tsconfig.json'), read) as { config: object }
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, diptychRoot)
  const host = ts.createCompilerHost({ ...options, noEmit: true })
  const onDisk = host.readFile.bind(host)
  host.readFile = (file) => changed.get(relative(diptychRoot, file)) ?? onDisk(file)
  const roots = [join(diptychRoot, 'scripts/index.ts'), ...fileNames.filter((file) => file.endsWith('.d.ts'))]
  const program = ts.createProgram(roots, { ...options, noEmit: true }, host)
  const files = ts
    .getPreEmitDiagnostics(program)
    .map(({ file }) => relative(diptychRoot, file?.fileName ?? ''))
  // Its types come with the tests' own packages.
  return [...new Set(files)].filter((file) => !file.startsWith('scripts/site/serve/')).sort()
}

it('asks for its planner, its markdown and its HTML once its schema and its body are there', () => {
  const text = (file: string) => readFileSync(join(diptychRoot, file), 'utf8')
  const schemas = 'scripts/kinds/schemas.ts'
  const plans = 'scripts/kinds/plans.ts'
  const changed = new Map([
    [
      schemas,
      `import { kind } from '../schema/slide.js'\n${text(schemas).replace('  closing,\n', "  closing,\n  kind('extra', {}),\n")}`,
    ],
    [plans, text(plans).replace('  | ClosingBody\n', "  | ClosingBody\n  | { kind: 'extra' }\n")],
  ])
  expect(wrongFiles(changed)).toEqual(['scripts/kinds/htmls.ts', 'scripts/kinds/markdowns.ts', plans])
}, 240_000)
