/** Planned minutes of slides, written into a deck's YAML: all else stays as it is, to the byte. Pure. */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, parseDocument, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { keyText } from './key-text.js'
import { findNode, targetOf, type Path } from './nodes.js'
import { addEntry, applyEdits, columnOf, lineEnd, type Edit } from './translate/edits.js'
import { valueAt } from './value-at.js'
import type { YamlFile } from './yaml.js'

export interface WrittenMinutes {
  /** The file's new text. */
  text: string
  /** Ids of slides of this file whose minutes are written. */
  written: string[]
  /** Ids of those that must be written by hand, since the file would not be read as it is meant. */
  left: string[]
}

interface Wanted {
  id: string
  /** Of the slide. */
  path: Path
  minutes: number
}

/**
 * Writes minutes of slides.
 * @param minutes by id of an entry of the outline; those of other files are passed over
 */
export function writeMinutes(file: YamlFile, minutes: ReadonlyMap<string, number>): WrittenMinutes {
  const source = file.source.text
  const wanted = slidesOf(file).flatMap(({ id, path }): Wanted[] => {
    const value = minutes.get(id)
    return value === undefined || valueAt(file.value, [...path, 'minutes']) === value
      ? []
      : [{ id, path, minutes: value }]
  })
  // One that would not be read as it is meant is left, and not all.
  const taken: Wanted[] = []
  let text = source
  for (const one of wanted) {
    const next = applied([...taken, one])
    if (next === undefined) continue
    taken.push(one)
    text = next
  }
  const left = wanted.filter((one) => !taken.includes(one))
  return { text, written: taken.map(({ id }) => id), left: left.map(({ id }) => id) }

  /** The file with these minutes; undefined where it would be read otherwise than meant. */
  function applied(ones: readonly Wanted[]): string | undefined {
    const edits = ones.flatMap((one) => editFor(file, one) ?? [])
    if (edits.length < ones.length) return undefined
    const edited = applyEdits(source, edits)
    const read = parseDocument(edited, { schema: 'core', logLevel: 'silent', uniqueKeys: false })
    if (read.errors.length > 0) return undefined
    const meant = parseDocument(source, { schema: 'core', logLevel: 'silent' }).toJS() as unknown
    // Values that a file gives twice, by an alias, are one: each has its own here.
    const own = JSON.parse(JSON.stringify(meant)) as unknown
    for (const { path, minutes: value } of ones)
      (valueAt(own, path) as Record<string, unknown>)['minutes'] = value
    return isDeepStrictEqual(read.toJS(), own) ? edited : undefined
  }
}

/** Where the slides of an outline stand in a file. */
function slidesOf(file: YamlFile): { id: string; path: Path }[] {
  const outline = valueAt(file.value, ['outline'])
  if (!Array.isArray(outline)) return []
  return outline.flatMap((section: unknown, at) => {
    const slides = valueAt(section, ['slides'])
    if (!Array.isArray(slides)) return []
    return slides.flatMap((slide: unknown, index) => {
      const id = valueAt(slide, ['id'])
      return typeof id === 'string' ? [{ id, path: ['outline', at, 'slides', index] }] : []
    })
  })
}

function editFor(file: YamlFile, { path, minutes }: Wanted): Edit | undefined {
  const text = String(minutes)
  const there = findNode(file, [...path, 'minutes'])
  if (there.exact) {
    const range = there.node?.range
    // An alias is written over, and not what it stands for.
    return range && range[1] > range[0] ? { from: range[0], to: range[1], text } : undefined
  }
  const slide = targetOf(file, findNode(file, path).node)
  if (!isMap(slide)) return undefined
  return (
    belowName(file, slide, text) ?? addEntry(file.source.text, slide, { key: 'minutes', value: () => text })
  )
}

/** A line of its own below the slide's kind, or its id. */
function belowName(file: YamlFile, slide: YAMLMap.Parsed, text: string): Edit | undefined {
  if (slide.flow) return undefined
  const source = file.source.text
  const pairs = slide.items as Pair<ParsedNode, ParsedNode | null>[]
  const named = (name: string) => pairs.find(({ key }) => keyText(key, file.source) === name)
  const pair = named('kind') ?? named('id')
  const range = isScalar(pair?.value) ? pair.value.range : undefined
  if (!pair || !range || source.slice(range[0], range[1]).includes('\n')) return undefined
  const at = lineEnd(source, range[1])
  const newline = source.includes('\r\n') ? '\r\n' : '\n'
  return {
    from: at,
    to: at,
    text: `${newline}${' '.repeat(columnOf(source, pair.key.range[0]))}minutes: ${text}`,
  }
}
