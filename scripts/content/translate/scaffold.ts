/** Gives a language a place for each text that it lacks: the text of another language, to be translated there. */
import { isAlias, isMap, isScalar, parseDocument, type Pair, type ParsedNode, type Scalar } from 'yaml'
import { keyText } from '../key-text.js'
import { findNode, targetOf } from '../nodes.js'
import type { YamlFile } from '../yaml.js'
import { addEntry, applyEdits, columnOf, type Edit, splitText, writtenAt } from './edits.js'
import type { Missing } from './missing.js'

export interface Scaffolded {
  /** The file's new text. */
  text: string
  /** What could not be put in, to be written by hand. */
  left: Missing[]
}

/** A text as YAML on one line, whatever stands in it. */
const plainly = (text: string): string => JSON.stringify(text)

/** Copies what is written, where it can stand on its own: no anchor twice, no indentation of its own. */
function copyable(node: ParsedNode | null | undefined, source: string): node is Scalar.Parsed {
  if (!isScalar(node) || !node.range) return false
  const head = source.slice(node.range[0], node.range[0] + 4)
  return !/^[|>][+-]?\d|^[|>]\+/.test(head)
}

/**
 * Puts them in. Everything else of the file stays as it is, to the byte.
 *
 * @param missing what one file lacks
 * @param languages keys of the deck's languages, and the new one
 */
export function scaffold(
  file: YamlFile,
  missing: readonly Missing[],
  languages: readonly string[],
  language: string,
): Scaffolded {
  const source = file.source.text
  const all = [...new Set([...languages, language])]
  const edits = new Map<Missing, Edit>()
  const wanted = missing.filter(({ copied }) => !copied)
  for (const one of wanted) {
    const edit = editFor(one)
    if (edit) edits.set(one, edit)
  }
  const whole = written([...edits.keys()])
  // One that would not be read as it is meant is left, and not all.
  const taken = whole === undefined ? kept([...edits.keys()]) : [...edits.keys()]
  return {
    text: whole ?? written(taken) ?? source,
    left: wanted.filter((one) => !taken.includes(one)),
  }

  /** The file with what they lack; undefined where it would be read otherwise than meant. */
  function written(ones: readonly Missing[]): string | undefined {
    const places = new Map<string, Edit>()
    for (const one of ones) {
      const edit = edits.get(one)!
      // Texts may share one node of the file: it is edited where it stands, which is where it comes first.
      const place = `${edit.from} ${edit.to}`
      if (!places.has(place)) places.set(place, edit)
    }
    const text = applyEdits(source, [...places.values()])
    const document = parseDocument(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false })
    if (document.errors.length > 0) return undefined
    const meant = structuredClone(
      parseDocument(source, { schema: 'core', logLevel: 'silent' }).toJS() as unknown,
    )
    for (const { path, text: value, from } of ones)
      put(meant, path, from === undefined ? undefined : value, all, language)
    return JSON.stringify(document.toJS()) === JSON.stringify(meant) ? text : undefined
  }

  function kept(ones: readonly Missing[]): Missing[] {
    return ones.reduce<Missing[]>(
      (taken, one) => (written([...taken, one]) === undefined ? taken : [...taken, one]),
      [],
    )
  }

  function editFor({ path, text, from }: Missing): Edit | undefined {
    const { node: there, key, flow, exact } = findNode(file, path)
    if (!exact) return undefined
    const node = targetOf(file, there)
    if (isMap(node) && from !== undefined) {
      const pair = (node.items as Pair<ParsedNode, ParsedNode | null>[]).find(
        (item) => keyText(item.key, file.source) === from,
      )
      const value = (indent: number): string =>
        pair && copyable(pair.value, source) && !isAlias(pair.value)
          ? writtenAt(source, pair.value, columnOf(source, pair.key.range[0]), indent)
          : plainly(text)
      return addEntry(source, node, {
        key: language,
        value: (indent) => (node.flow ? inFlow(pair?.value, text) : value(indent)),
      })
    }
    return copyable(node, source) && from === undefined ? splitText(source, node, key, flow, all) : undefined
  }

  function inFlow(node: ParsedNode | null | undefined, text: string): string {
    const written = isScalar(node) && node.range ? source.slice(node.range[0], node.range[1]) : ''
    return written && !written.includes('\n') ? written : plainly(text)
  }
}

/** Puts a text where it is meant: under the new language, or, common to all, under each. */
function put(
  value: unknown,
  path: readonly (string | number)[],
  text: string | undefined,
  languages: readonly string[],
  language: string,
): void {
  const steps = [...path]
  const last = steps.pop()!
  let parent = value as Record<string | number, unknown>
  for (const step of steps) parent = parent[step] as Record<string | number, unknown>
  const now = parent[last]
  if (text === undefined && typeof now === 'string')
    parent[last] = Object.fromEntries(languages.map((code) => [code, now]))
  else if (text !== undefined) (now as Record<string, unknown>)[language] = text
}
