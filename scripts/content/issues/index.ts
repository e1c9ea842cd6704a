/** Schema issues (zod) to problems with a place, a precise code and a hint. */
import type { z } from 'zod'
import type { Reporter } from '../../problems/reporter.js'
import { contentFile } from '../../schema/index.js'
import { formAt } from '../../schema/walk.js'
import { type Path, toldAbove, valueSpot, writtenAt } from '../nodes.js'
import { valueAt } from '../value-at.js'
import type { YamlFile } from '../yaml.js'
import { badKey, keysMeant, missingKey, unknownKeys } from './keys.js'
import { describeEmpty, describeValue } from './values.js'

type Issue = z.core.$ZodIssue

/**
 * Reports all issues of one file.
 * @param languages keys under `deck.languages`, as they are written
 */
export function reportIssues(
  file: YamlFile,
  issues: readonly Issue[],
  languages: readonly string[],
  reporter: Reporter,
): void {
  const flat = issues.flatMap((issue) => flatten(issue, []))
  const typed = keysMeant(file, flat)
  const mistyped = new Set(
    flat.filter(({ code }) => code === 'invalid_type').map(({ path }) => pathKey(path)),
  )
  for (const issue of flat) {
    const path = issue.path as Path
    // A text in the place of a list has a length, too: one mistake.
    if ((issue.code === 'too_small' || issue.code === 'too_big') && mistyped.has(pathKey(path))) continue
    const missing = valueAt(file.value, path) === undefined
    if (toldAbove(file, missing ? path.slice(0, -1) : path, missing)) continue
    if (missing && typed.has(pathKey(path))) continue
    reportIssue(file, issue, languages, reporter)
  }
}

const pathKey = (path: readonly PropertyKey[]): string => JSON.stringify(path)

/** Replaces the issues of unions by those of the branch that was meant. */
function flatten(issue: Issue, above: Path): Issue[] {
  const path = [...above, ...issue.path] as (string | number)[]
  const own = { ...issue, path }
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [own]
  const branches = issue.errors.map((errors) => errors.flatMap((error) => flatten(error, path)))
  const meant = branches.filter((errors) => !errors.some((error) => isShape(error, path)))
  const best = meant.sort((a, b) => a.length - b.length)[0]
  return best ?? [own]
}

/** Does an issue say that the value as a whole has another shape than the branch? */
function isShape(issue: Issue, path: Path): boolean {
  if (issue.path.length !== path.length) return false
  return ['invalid_type', 'too_big', 'too_small', 'invalid_union'].includes(issue.code)
}

function reportIssue(file: YamlFile, issue: Issue, languages: readonly string[], reporter: Reporter): void {
  const path = issue.path as Path
  if (issue.code === 'unrecognized_keys') return unknownKeys(file, path, issue.keys, reporter)
  if (issue.code === 'invalid_key') return badKey(file, path, languages, reporter)
  const value = valueAt(file.value, path)
  if (value === undefined) return missingKey(file, path, issue, reporter)
  const spot = valueSpot(file, path)
  const form = formAt(contentFile, file.value, path)
  const refused = { file, path, value, written: writtenAt(file, path) ?? '', form }
  const line = file.source.line(spot.line)
  const { code, message, expected, hint } =
    value === null
      ? describeEmpty(issue, refused, line, line.slice(spot.column - 1))
      : describeValue(issue, refused)
  reporter.report(code, spot, message, { expected, hint })
}
