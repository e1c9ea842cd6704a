/** Loads a deck folder: all files, all problems at once, and the place of every item. */
import { basename, resolve } from 'node:path'
import type { Place } from '../problems/place.js'
import type { Problem } from '../problems/problem.js'
import { Reporter, type Spot } from '../problems/reporter.js'
import { shownPath } from '../problems/shown-path.js'
import { sortProblems } from '../problems/print.js'
import { byRules, type Rules } from '../problems/rules.js'
import { contentFile, type DeckContent } from '../schema/index.js'
import { decode } from './bytes.js'
import { runChecks } from './check/index.js'
import { type Effects, findFiles, type FoundFile, maxFileBytes, nodeEffects, reason } from './files.js'
import { folderNameFault } from './folder-name.js'
import { reportIssues } from './issues/index.js'
import type { KnownNames, KnownStrings } from './known-names.js'
import { LoadMemory } from './load-memory.js'
import { type Merged, merge } from './merge.js'
import { writtenAt } from './nodes.js'
import { lineFinder, placeFinder, spotFinder } from './places.js'
import { checkTexts } from './texts.js'
import { reportGaps } from './translations.js'
import { valueAt } from './value-at.js'
import { reportUntranslated, untranslated } from './untranslated.js'
import { checkWording, checkWordRules } from './wording.js'
import { parseYaml, type YamlFile } from './yaml.js'

export interface LoadOptions {
  /** Without it, the words of the interface are not checked. */
  knownStrings?: KnownStrings
  /** Without it, names of icons and of languages of code are not checked. */
  knownNames?: KnownNames
  /** What files held before, of the same deck and with the same options. */
  memory?: LoadMemory
}

export interface LoadedDeck {
  /** The content; missing when there is any error (warnings leave it). */
  content?: DeckContent
  /** All problems, sorted by file, line and column. */
  problems: Problem[]
  /** How heavy the deck wants its warnings to be; `problems` are told so. */
  rules: Rules
  /** Absolute paths of the content files, sorted; also of those with problems. */
  files: string[]
  /** Digest (../pictures/copy.ts) of each picture's file as it was checked, by its absolute path. */
  pictures: ReadonlyMap<string, string>
  /**
   * The place of an item, relative to the deck folder: `['facts', id]`, `['pipelines', id, 'stages', id]`,
   * `['outline', slideId]`, `['sections', id]`, `['deck', 'title']`. Gives the nearest place known.
   */
  placeOf(path: readonly (string | number)[]): Place
  /** The place of each line of a text, at a logical path. */
  linesOf(path: readonly (string | number)[], text: string): Place[]
  /** The same with the text around it, to report a problem at; missing for an empty folder. */
  spotOf(path: readonly (string | number)[]): Spot | undefined
}

/**
 * Loads all *.yaml and *.yml files below a folder. Never throws for what the folder holds: everything
 * that is wrong becomes a problem.
 */
export async function loadDeck(
  dir: string,
  effects: Effects = nodeEffects,
  options: LoadOptions = {},
): Promise<LoadedDeck> {
  const reporter = new Reporter()
  const memory = options.memory ?? new LoadMemory()
  const { root, found, files, complete } = await readFolder(dir, effects, reporter, memory)
  const show = (path: string): string => shownPath(path, effects.cwd())
  const id = basename(root)
  const written = files.flatMap((file) => Object.keys(Object(valueAt(file.value, ['deck', 'languages']))))
  for (const file of files)
    memory.step(file, 'issues', written, reporter, (own) => {
      const result = contentFile.safeParse(file.value)
      if (!result.success) reportIssues(file, result.error.issues, written, own)
    })
  const merged = merge(files)
  keepNumbers(merged)
  const languages = Object.keys(merged.content.deck?.languages ?? {})
  const texts = files.map((file) =>
    memory.step(file, 'texts', languages, reporter, (own) => checkTexts(file, languages, own)),
  )
  const only = languages.length === 1 ? languages[0] : undefined
  for (const file of files)
    memory.step(file, 'wording', [languages, merged.wording], reporter, (own) => {
      checkWordRules(file, languages, own)
      checkWording(file, merged.wording, only, own)
    })
  const mentions = texts.flatMap((checked) => checked.mentions)
  const given = new Set(texts.flatMap((checked) => [...checked.given]))
  const declared = merged.content.deck && merged.origins.get(merged.content.deck)
  reportGaps(
    texts.flatMap((checked) => checked.gaps),
    given,
    languages,
    declared,
    reporter,
  )
  reportUntranslated(
    files.flatMap((file) =>
      memory.step(file, 'untranslated', languages, reporter, () => untranslated(file, languages)),
    ),
    languages,
    declared,
    reporter,
  )
  const pictures = new Map<string, string>()
  if (found.length > 0) {
    const folder = show(root)
    await runChecks({
      root,
      folder,
      merged,
      mentions,
      complete,
      reporter,
      effects,
      pictures,
      knownStrings: options.knownStrings,
      knownNames: options.knownNames,
    })
  }
  const rules = merged.content.deck?.rules ?? {}
  const problems = byRules(sortProblems(reporter.problems), rules)
  const deck: LoadedDeck = {
    problems,
    rules,
    files: found.map((file) => file.path),
    pictures,
    placeOf: placeFinder(merged),
    linesOf: lineFinder(merged),
    spotOf: spotFinder(merged),
  }
  if (!problems.some((problem) => problem.severity === 'error')) deck.content = contentOf(id, merged)
  return deck
}

/** The files of a deck's folder. */
export interface ReadFolder {
  /** Absolute path of the folder. */
  root: string
  /** All that were found, also those that can't be read. */
  found: FoundFile[]
  files: YamlFile[]
  /** False when a file could not be read: what is missing may stand there. */
  complete: boolean
}

/** Reads all *.yaml and *.yml files below a folder; problems of the folder and of YAML go to the reporter. */
export async function readFolder(
  dir: string,
  effects: Effects,
  reporter: Reporter,
  memory = new LoadMemory(),
): Promise<ReadFolder> {
  const root = resolve(effects.cwd(), dir)
  const show = (path: string): string => shownPath(path, effects.cwd())
  const found = await listFiles(root, effects, reporter, show)
  const files: YamlFile[] = []
  let complete = found.length > 0
  for (const file of found) {
    const before = reporter.problems.filter((problem) => problem.severity === 'error').length
    const parsed = await readOne(file, show(file.path), effects, reporter, memory)
    if (parsed) files.push(parsed)
    else if (reporter.problems.filter((problem) => problem.severity === 'error').length > before)
      complete = false
  }
  return { root, found, files, complete }
}

/** Notes how the values of facts are written: a number has lost zeros, digits and exponent. */
function keepNumbers({ content, origins }: Merged): void {
  for (const fact of content.facts) {
    const origin = origins.get(fact)
    const written = origin && writtenAt(origin.file, [...origin.path, 'value'])
    if (written !== undefined && Number(written) === fact.value) fact.written = written
  }
}

function contentOf(id: string, merged: Merged): DeckContent | undefined {
  const { deck, ...rest } = merged.content
  return deck && { id, deck, ...rest }
}

async function listFiles(
  root: string,
  effects: Effects,
  reporter: Reporter,
  show: (path: string) => string,
): Promise<FoundFile[]> {
  const folder = show(root)
  const about = await effects.stat(root).catch(() => undefined)
  if (about?.kind !== 'folder') {
    const message = about ? 'This is not a folder.' : 'The folder does not exist.'
    reporter.reportFile('no-folder', folder, message, { expected: 'a folder of YAML files' })
    return []
  }
  const fault = folderNameFault(basename(root))
  if (fault)
    reporter.reportFile('bad-folder-name', folder, fault.message, {
      expected: fault.expected,
      hint: 'rename the folder',
    })
  const found = await findFiles(root, effects, reporter, show)
  if (found.length === 0) {
    reporter.reportFile('empty-folder', folder, 'The folder holds no .yaml file.', {
      hint: 'make a deck with `npm run new -- my-talk`',
    })
  }
  return found
}

async function readOne(
  file: FoundFile,
  name: string,
  effects: Effects,
  reporter: Reporter,
  memory: LoadMemory,
): Promise<YamlFile | undefined> {
  const tooBig = (size: number): undefined => {
    const message = `The file has ${(size / 1024 / 1024).toFixed(1)} MB.`
    reporter.reportFile('file-too-big', name, message, { expected: 'at most 2 MB', hint: 'split the file' })
  }
  if (file.size > maxFileBytes) return tooBig(file.size)
  let bytes: Uint8Array
  try {
    bytes = await effects.readFile(file.path)
  } catch (error) {
    reporter.reportFile('unreadable-file', name, `The file cannot be read: ${reason(error)}.`)
    return undefined
  }
  // The file may have grown since it was looked at.
  if (bytes.length > maxFileBytes) return tooBig(bytes.length)
  return memory.file(file.path, name, bytes, reporter, (own) => {
    const source = decode(bytes, name, file.relative, own)
    return source && parseYaml(source, own)
  })
}
