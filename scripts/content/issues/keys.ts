/** Problems of keys: unknown ones, missing ones, and those that cannot be a key. */
import type { z } from 'zod'
import type { Reporter } from '../../problems/reporter.js'
import { didYouMean, listWords, nearest } from '../../problems/suggest.js'
import { contentFile } from '../../schema/index.js'
import { keyFormAt, keysAt } from '../../schema/walk.js'
import { colonInText } from '../advice.js'
import { keySpot, type Path } from '../nodes.js'
import { valueAt } from '../value-at.js'
import type { YamlFile } from '../yaml.js'
import { forms } from './forms.js'
import { wantedOf } from './wanted.js'

type Issue = z.core.$ZodIssue

/** Keys that are missing because they are there with a typing error, which is told: `headlin` is one mistake. */
export function keysMeant(file: YamlFile, issues: readonly Issue[]): Set<string> {
  const meant = new Set<string>()
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue
    const path = issue.path as Path
    const free = freeKeys(file, path)
    for (const key of issue.keys) {
      const known = nearest(key, free)
      if (known !== undefined) meant.add(JSON.stringify([...path, known]))
    }
  }
  return meant
}

function freeKeys(file: YamlFile, path: Path): string[] {
  const present = new Set(Object.keys(Object(valueAt(file.value, path))))
  return keysAt(contentFile, file.value, path).filter((key) => !present.has(key))
}

export function unknownKeys(file: YamlFile, path: Path, keys: readonly string[], reporter: Reporter): void {
  const free = freeKeys(file, path)
  for (const key of keys) {
    reporter.report('unknown-key', keySpot(file, [...path, key]), `The key \`${key}\` is not known here.`, {
      expected: listWords(free),
      hint: didYouMean(key, free),
    })
  }
}

export function missingKey(file: YamlFile, path: Path, issue: Issue, reporter: Reporter): void {
  const message = `The key \`${String(path.at(-1))}\` is missing.`
  const expected = wantedOf(issue).words
  reporter.report('missing-key', keySpot(file, path.slice(0, -1)), message, { expected })
}

/** A key that its mapping refuses: an id, or a language (`languages`: those of the deck, as they are written). */
export function badKey(file: YamlFile, path: Path, languages: readonly string[], reporter: Reporter): void {
  const key = String(path.at(-1))
  const message = `\`${key}\` cannot be a key here.`
  const form = keyFormAt(contentFile, file.value, path.slice(0, -1)) ?? 'language'
  const { code, expected } = forms[form]
  if (form !== 'language') return reporter.report(code, keySpot(file, path), message, { expected })
  const text = colonInText(file, path.slice(0, -1))
  if (text && !languages.includes(key)) {
    const message = 'A colon with a space after it starts a new key: this is no text.'
    return reporter.report('colon-in-text', text.spot, message, { hint: text.hint })
  }
  const declaration = path.length === 3 && path[0] === 'deck' && path[1] === 'languages'
  // Told once, where it is declared, and not for every text that uses it.
  if (!declaration && languages.includes(key)) return
  const hint = declaration ? undefined : didYouMean(key, languages)
  reporter.report(code, keySpot(file, path), message, { expected, hint })
}
