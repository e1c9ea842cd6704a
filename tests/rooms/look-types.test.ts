import { describe, expect, it } from 'vitest'
import { ownDiagnostics } from '../../scripts/typecheck-look.js'

describe('what the type checker says of the look', () => {
  it('is kept with its indented lines, wherever the project lies', () => {
    const own = `components/Card.vue(3,7): error TS2322: Type 'string' is not assignable to type 'number'.
  Types in node_modules/vue are incompatible.`
    const output = `node_modules/@slidev/client/env.ts(22,55): error TS2304: Cannot find name 'X'.
${own}
../a folder/node_modules/@slidev/client/utils.ts(16,35): error TS7016: Could not find a declaration file.
  Try \`npm i\`.
`
    expect(ownDiagnostics(output)).toEqual([own])
  })

  it('is kept where it has no file', () => {
    const output = "error TS18003: No inputs were found in config file 'tsconfig.json'.\n"
    expect(ownDiagnostics(output)).toEqual([output.trimEnd()])
  })

  it('is nothing where nothing is wrong', () => {
    expect(ownDiagnostics('')).toEqual([])
  })
})
