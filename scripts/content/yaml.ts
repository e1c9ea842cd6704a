/** One YAML file to plain values, with every problem of the YAML level and the place of each value. */
import { type Document, parseAllDocuments, type ParsedNode } from 'yaml'
import type { ProblemCode } from '../problems/catalogue.js'
import { type Reporter, spotAt } from '../problems/reporter.js'
import type { SourceText } from '../problems/text.js'
import { convert } from './convert.js'

export interface YamlFile {
  source: SourceText
  root: ParsedNode
  document: Document.Parsed
  /** The content as plain values. */
  value: unknown
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

const tooDeep = 'Values are nested too deeply to be read.'

/**
 * Parses a file. Reports all YAML problems.
 * @returns nothing when the file cannot be used (syntax errors, empty, not a mapping)
 */
export function parseYaml(source: SourceText, reporter: Reporter): YamlFile | undefined {
  let documents: Document.Parsed[]
  try {
    documents = [
      ...parseAllDocuments(source.text, {
        version: '1.2',
        schema: 'core',
        merge: false,
        resolveKnownTags: false,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
      }),
    ]
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    reporter.report('too-deep', spotAt(source, deepest(source.text)), tooDeep, { hint: hintOf['too-deep'] })
    return undefined
  }
  const [first, second] = documents
  const clean = reportErrors(documents.slice(0, 1), source, reporter)
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
  if (!clean) return undefined
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

function finish(
  source: SourceText,
  document: Document.Parsed,
  root: ParsedNode,
  reporter: Reporter,
): YamlFile | undefined {
  const result = convert(document, root, source, reporter)
  if (!result) return undefined
  const { value } = result
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
  return { source, root, document, value }
}

const isNullNode = (node: ParsedNode): boolean => 'value' in node && node.value === null

/**
 * Reports syntax errors, one a line and code; tells whether there were none. After a bracket out of place the
 * parser has lost its way, and each further line would be an error to it: they are left out.
 */
function reportErrors(documents: Document.Parsed[], source: SourceText, reporter: Reporter): boolean {
  const seen = new Set<string>()
  let [clean, lost] = [true, false]
  for (const error of documents.flatMap((document) => [...document.errors, ...document.warnings])) {
    const code = codeOf[error.code] ?? 'yaml-syntax'
    if (code === 'several-documents') continue
    clean = clean && code === 'custom-tag'
    // Tags are told by the conversion, which knows all of them.
    if (code === 'custom-tag') continue
    // How deep the parser comes depends on the machine; where the nesting starts does not.
    const spot = spotAt(source, code === 'too-deep' ? deepest(source.text) : error.pos[0])
    const key = `${code}:${spot.line}`
    if (seen.has(key) || (lost && code === 'yaml-syntax')) continue
    seen.add(key)
    lost ||= flowSlip.test(error.message) || code === 'too-deep'
    reporter.report(code, spot, code === 'too-deep' ? tooDeep : sentence(error.message), {
      hint: hintFor(code, error.message),
    })
  }
  return clean
}

const flowSlip = /Unexpected flow-(seq|map)-(start|end)/

/** A bracket in a text without quotes is the commonest slip inside of `{ zh: …, en: … }`. */
function hintFor(code: ProblemCode, message: string): string | undefined {
  if (code === 'yaml-syntax' && flowSlip.test(message))
    return 'put a text that holds `[`, `]`, `{`, `}` or `, ` in quotes'
  return hintOf[code]
}

function sentence(message: string): string {
  const first = (message.split('\n')[0] ?? '').trim()
  return /[.!?]$/.test(first) ? first : `${first}.`
}

/** Offset of the bracket or dash at which nesting is deepest, roughly: the end of the longest run. */
function deepest(text: string): number {
  const run = /[[{\-?:\s]{200,}/.exec(text)
  return run ? run.index : 0
}
