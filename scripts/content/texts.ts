/** Checks of texts: languages, emptiness, inline syntax, punctuation. */
import type { Reporter } from '../problems/reporter.js'
import { didYouMean, listWords } from '../problems/suggest.js'
import { contentFile } from '../schema/index.js'
import { longestInDiagram, longestText } from '../schema/limits.js'
import { commonKey, isLanguageTag, languagePattern } from '../schema/text.js'
import { type TextField, textFields } from '../schema/walk.js'
import type { Inline } from '../schema/inline.js'
import { parseInline } from './inline.js'
import { lookalikes } from './looks-like-markdown.js'
import { colonInText } from './advice.js'
import { cutBy, keySpot, lineWith, type Path, textSpot, toldAbove, valueSpot, writtenAt } from './nodes.js'
import { quoted } from './slips/quote.js'
import { parseNotes } from './notes.js'
import type { Gap } from './translations.js'
import type { YamlFile } from './yaml.js'

/** A citation or a word of the glossary that stands in a text. */
export interface Mention {
  file: YamlFile
  path: Path
  type: 'cite' | 'term'
  id: string
}

export interface CheckedTexts {
  mentions: Mention[]
  /** Texts that lack languages. */
  gaps: Gap[]
  /** Languages in which there are texts. */
  given: ReadonlySet<string>
}

/**
 * Checks every text field of a file.
 * @param languages keys of the deck's languages; empty when they are not known
 * @returns what the texts cite, which terms they use, and which languages they lack
 */
export function checkTexts(file: YamlFile, languages: readonly string[], reporter: Reporter): CheckedTexts {
  const mentions: Mention[] = []
  const gaps: Gap[] = []
  const given = new Set<string>()
  for (const field of textFields(contentFile, file.value)) {
    if (typeof field.value === 'string') {
      check(field, field.path, field.value, languages.length === 1 ? languages[0] : undefined)
      continue
    }
    const missing = checkLanguages(file, field, languages, reporter)
    if (missing.length > 0) gaps.push({ file, path: field.path, text: field.value, missing })
    for (const [key, text] of Object.entries(field.value)) {
      const language = key === commonKey ? undefined : key
      if (language !== undefined) given.add(language)
      check(field, [...field.path, key], text, language)
    }
  }

  function check(field: TextField, path: Path, text: string, language: string | undefined): void {
    if (toldAbove(file, path, false)) return
    const cut = cutBy(file, path)
    if (cut) {
      const message = 'A `#` after a space starts a comment: the text ends before it.'
      reporter.report('cut-text', cut.spot, message, {
        hint: `write: ${cut.meant} (or, for a comment, a space after the \`#\`)`,
      })
    }
    if (invisible.test(text)) {
      reporter.report('empty-text', valueSpot(file, path), 'The text is empty.', {
        hint: emptyHint(file, path),
      })
      return
    }
    const most = longestAt(field)
    if (text.length > most) {
      const message = `The text has ${text.length} characters.`
      const hint = 'shorten it, or spread it over several items'
      reporter.report('too-long', valueSpot(file, path), message, { expected: `at most ${most}`, hint })
      // What is wrong inside of it can wait: it may be a file in the wrong place.
      return
    }
    if (!field.quoted) tellLookalikes(file, path, text, field.kind, reporter)
    if (field.kind === 'raw') return
    if (language?.startsWith('zh')) checkPunctuation(file, path, text, field.kind, reporter)
    if (field.kind === 'plain') return
    const { errors, nodes } = field.kind === 'inline' ? inlineOf(text) : notesOf(text)
    for (const error of errors) {
      const hint = error.code === 'bad-click' ? 'write [click] or [click:2]' : 'a backslash makes it literal'
      reporter.report(error.code, textSpot(file, path, error.offset), error.message, { hint })
    }
    collect(nodes, (type, id) => mentions.push({ file, path, type, id }))
    for (const href of links(nodes)) {
      if (!href.startsWith('http:')) continue
      const at = textSpot(file, path, Math.max(0, text.indexOf(href)))
      reporter.report('insecure-address', at, `\`${href}\` is not encrypted.`, {
        hint: 'use https:// where the site has it',
      })
    }
  }
  return { mentions, gaps, given }
}

/** Tells the first sign that looks like markup, and how many there are besides. */
function tellLookalikes(
  file: YamlFile,
  path: Path,
  text: string,
  kind: TextField['kind'],
  reporter: Reporter,
): void {
  const [first, ...others] = lookalikes(text, kind)
  if (!first) return
  const more = others.length > 0 ? ` So do ${others.length} more in this text.` : ''
  const message = `“${first.sign}” looks like markup, and is shown as it is written.${more}`
  reporter.report('looks-like-markdown', textSpot(file, path, first.offset), message, {
    hint: `${first.hint}; if it is meant, tell the deck: rules: { looks-like-markdown: off }`,
  })
}

/** `>5` and `|x` are the heads of long texts, not texts. */
function emptyHint(file: YamlFile, path: Path): string {
  const head = /^[|>]\S+/.exec(writtenAt(file, path) ?? '')
  const meant = head && lineWith(file, path, quoted(head[0]))
  return meant ? `write: ${meant}` : 'write it, or remove the key'
}

/** Texts of diagrams by their key; everything else of a pipeline is told beside it. */
const inDiagrams = new Set(['label', 'detail', 'name'])

/** Most characters that a field may have. */
function longestAt({ kind, path }: TextField): number {
  const key = path.findLast((step) => typeof step === 'string')
  return path[0] === 'pipelines' && inDiagrams.has(String(key)) ? longestInDiagram : longestText[kind]
}

/** White space, and what is not drawn at all: zero-width characters, joiners, marks of direction. */
const invisible = /^[\s\p{Default_Ignorable_Code_Point}]*$/u

const inlineOf = parseInline
const notesOf = (text: string): ReturnType<typeof parseInline> => {
  const { paragraphs, errors } = parseNotes(text)
  return { errors, nodes: paragraphs.flatMap((paragraph) => paragraph.text) }
}

function collect(nodes: readonly Inline[], add: (type: Mention['type'], id: string) => void): void {
  for (const node of nodes) {
    if (node.type === 'cite') add('cite', node.source)
    if (node.type === 'term') add('term', node.term)
    if ('children' in node) collect(node.children, add)
  }
}

function links(nodes: readonly Inline[]): string[] {
  return nodes.flatMap((node) =>
    node.type === 'link' ? [node.href] : 'children' in node ? links(node.children) : [],
  )
}

/** Reports languages that the deck does not have. @returns those that the text lacks */
function checkLanguages(
  file: YamlFile,
  field: TextField,
  languages: readonly string[],
  reporter: Reporter,
): string[] {
  if (languages.length === 0 || typeof field.value === 'string') return []
  const given = Object.keys(field.value).filter((key) => key !== commonKey)
  const common = commonKey in field.value
  const missing = common ? [] : languages.filter((language) => !given.includes(language))
  // A key that is no language tag (told by the schema), or none of the deck’s, may stand for what is missing.
  const malformed = given.filter((key) => !languagePattern.test(key) || !isLanguageTag(key))
  const unknown = given.filter((key) => !languages.includes(key) && !malformed.includes(key))
  for (const language of unknown) {
    const spot = keySpot(file, [...field.path, language])
    reporter.report('unknown-language', spot, `The deck does not declare the language \`${language}\`.`, {
      expected: listWords(languages),
      hint: didYouMean(language, languages) ?? colonInText(file, field.path)?.hint,
    })
  }
  const told = missing.length <= malformed.length + unknown.length || toldAbove(file, field.path, true)
  return told ? [] : missing
}

/** A half-width mark between two Han characters, or parentheses with Han on both sides of one. */
const halfWidth =
  /(?<=\p{Script=Han})(?:[,;:!?]\s*(?=\p{Script=Han})|\.(?=\p{Script=Han})|[()](?=\p{Script=Han}))/gu

function checkPunctuation(file: YamlFile, path: Path, text: string, kind: string, reporter: Reporter): void {
  const prose =
    kind === 'plain' ? text : text.replace(/`[^`]*`|\]\([^)]*\)/g, (code) => ' '.repeat(code.length))
  for (const match of prose.matchAll(halfWidth)) {
    const mark = match[0].trim()
    const wide = mark === '.' ? '。' : String.fromCharCode(mark.charCodeAt(0) + 0xfee0)
    reporter.report(
      'half-width-punctuation',
      textSpot(file, path, match.index),
      `\`${mark}\` between Chinese characters is half-width.`,
      { expected: `\`${wide}\`` },
    )
  }
}
