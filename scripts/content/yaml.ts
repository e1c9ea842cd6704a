/** One YAML file to plain values, with every problem of the YAML level and the place of each value. */
import { type Document, parseAllDocuments, type ParsedNode } from 'yaml'
import type { ProblemCode } from '../problems/catalogue.js'
import { type Reporter, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import { type Aliases, aliasesOf } from './aliases.js'
import { convert, type Converted } from './convert.js'
import { type Slip, reportSlips } from './slips/index.js'

export interface YamlFile {
  source: SourceText
  root: ParsedNode
  aliases: Aliases
  /** The content as plain values. */
  value: unknown
  /** Mappings with a key that was told to be wrong already. */
  broken: Converted['broken']
}

const codeOf: Record<string, ProblemCode> = {
  TAB_AS_INDENT: 'tab-indent',
  BAD_DQ_ESCAPE: 'bad-escape',
  MULTIPLE_DOCS: 'several-documents',
  BAD_ALIAS: 'unknown-alias',
  TAG_RESOLVE_FAILED: 'custom-tag',
  RESOURCE_EXHAUSTION: 'too-deep',
}

const hintOf: Partial<Record<ProblemCode, string>> = {
  'tab-indent': 'indent with spaces',
  'bad-escape': 'double the backslash, or use single quotes',
  'too-deep': 'flatten the value',
}

const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const

/**
 * Parses a file. Reports all YAML problems.
 * @returns nothing when the file cannot be used (syntax errors, empty, not a mapping)
 */
export function parseYaml(source: SourceText, reporter: Reporter): YamlFile | undefined {
  const documents = read(source.text)
  const slip = documents ? firstSlip(documents.slice(0, 1), source.text) : tooDeepSlip(source.text)
  const [first, second] = documents ?? []
  if (second) {
    const start = second.contents?.range[0] ?? second.range[0]
    reporter.report(
      'several-documents',
      spotAt(source, start),
      'The file holds more than one YAML document.',
      {
        expected: 'one document a file',
        hint: 'remove the line `---` between them, or split the file',
      },
    )
  }
  if (slip?.code === 'too-deep')
    reporter.report(slip.code, spotAt(source, slip.offset), slip.message, { hint: slip.hint })
  else if (slip) {
    const firstOf = (text: string): Slip | undefined => {
      const again = read(text)
      return again ? firstSlip(again.slice(0, 1), text) : tooDeepSlip(text)
    }
    reportSlips(source, slip, firstOf, reporter)
  }
  if (slip) return undefined
  if (
    !first?.contents ||
    (first.contents.range[0] === first.contents.range[1] && isNullNode(first.contents))
  ) {
    reporter.report('empty-file', { source, line: 1, column: 1 }, 'The file holds no content.')
    return undefined
  }
  const explicit = first.directives.yaml
  if (explicit.explicit && explicit.version !== '1.2') {
    const at = Math.max(0, source.text.search(/^%YAML/m))
    reporter.report('yaml-version', spotAt(source, at), `The file asks for YAML ${explicit.version}.`, {
      expected: 'YAML 1.2',
      hint: 'remove the line',
    })
    return undefined
  }
  return finish(source, first, first.contents, reporter)
}

/** The documents of a text; nothing where it is nested too deeply for the parser. */
function read(text: string): Document.Parsed[] | undefined {
  try {
    return [...parseAllDocuments(text, options)]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return undefined
  }
}

function finish(
  source: SourceText,
  document: Document.Parsed,
  root: ParsedNode,
  reporter: Reporter,
): YamlFile | undefined {
  const aliases = aliasesOf(document)
  const result = convert(aliases, root, source, reporter)
  if (!result) return undefined
  const { value, broken } = result
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    reporter.report(
      'not-a-mapping',
      spotAt(source, root.range[0]),
      'The top level of the file is not a mapping.',
      {
        expected: 'collections such as `deck:`, `pipelines:`, `sources:`',
      },
    )
    return undefined
  }
  return { source, root, aliases, value, broken }
}

const isNullNode = (node: ParsedNode): boolean => 'value' in node && node.value === null

/** The first syntax error of documents. Tags are told by the conversion, which knows all of them. */
function firstSlip(documents: Document.Parsed[], text: string): Slip | undefined {
  let first: Slip | undefined
  for (const error of documents.flatMap((document) => [...document.errors, ...document.warnings])) {
    const code = codeOf[error.code] ?? 'yaml-syntax'
    if (code === 'several-documents' || code === 'custom-tag') continue
    if (code === 'too-deep') return tooDeepSlip(text)
    if (first && first.offset <= error.pos[0]) continue
    first = { offset: error.pos[0], code, message: sentence(error.message), hint: hintOf[code] }
  }
  return first
}

/** How deep the parser comes depends on the machine; where the nesting starts does not. */
const tooDeepSlip = (text: string): Slip => ({
  offset: deepest(text),
  code: 'too-deep',
  message: 'Values are nested too deeply to be read.',
  hint: hintOf['too-deep'],
})

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').trim()
  return /[.!?]$/.test(first) ? first : `${first}.`
}

/** Offset of the bracket or dash at which nesting is deepest, roughly: the end of the longest run. */
function deepest(text: string): number {
  const run = /[[{\-?:\s]{200,}/.exec(text)
  return run ? run.index : 0
}
