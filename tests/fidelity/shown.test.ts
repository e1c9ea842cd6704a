/** Nothing that an author writes is lost: every text field of the schema reaches the readers whom it is meant for. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { compileDeck } from '../../scripts/pipeline/compile.js'
import { contentFile } from '../../scripts/schema/index.js'
import { fullDeck } from './shown/deck.js'
import { fieldsOf, type Filled } from './shown/fill.js'
import { outputsOf, type Outputs } from './shown/outputs.js'

const { content, fields } = fullDeck()
const outputs = new Map<string, Outputs>()

beforeAll(async () => {
  const root = mkdtempSync(join(tmpdir(), 'diptych-shown-'))
  try {
    mkdirSync(join(root, 'full'))
    writeFileSync(join(root, 'full/deck.yaml'), stringify(content))
    writeFileSync(
      join(root, 'full/picture.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"/>',
    )
    const { decks, problems } = await compileDeck(join(root, 'full'))
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    for (const deck of decks) outputs.set(deck.locale.code, await outputsOf(deck))
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
})

type Output = keyof Outputs

/** Where a field is meant to stand, where that is not the slides and the reading page; with the reason. */
const elsewhere: Record<string, [Output[], reason: string]> = {
  'deck.title': [['head', 'reading', 'handout'], 'the cover’s headline is its own field'],
  'deck.description': [['head', 'handout'], 'for search engines, link cards and the handout’s cover'],
  'deck.keywords': [['head'], 'for search engines'],
  'deck.variants.name': [['presenter'], 'only who talks leaves slides out'],
  'subjects.full': [['slides'], 'beside the name in tables and columns'],
  'subjects.definition': [['handout'], 'stands in the glossary there'],
  'pipelines.note': [['presenter', 'reading', 'handout'], 'a drawing leaves no room for it'],
  'pipelines.stages.detail': [['slides'], 'stands in the drawing, which the reading page has, too'],
  'pipelines.groups.label': [['slides'], 'stands in the drawing'],
  'pipelines.groups.name': [
    [],
    'only where a box stands for several stages (tests/diagram/overview.test.ts)',
  ],
  'pipelines.groups.detail': [['slides'], 'stands in the drawing'],
  'pipelines.adds': [[], 'only where it adds stages in a comparison (tests/diagram/describe.test.ts)'],
  'outline.slides<chart>.whole': [
    [],
    'only at the line of 100% (tests/components/scales.test.ts); told where there is none',
  ],
  'outline.slides<mermaid>.diagram': [[], 'stands in the drawing (tests/diagram/any.test.ts)'],
  'outline.slides<mermaid>.description': [['reading'], 'told to who cannot see the drawing'],
  'outline.slides<slidev>.markdown': [['slides'], 'the reading page has a picture of it'],
  'outline.slides<slidev>.description': [['reading'], 'the slide itself can be read'],
  'sources.note': [['reading', 'handout'], 'a slide’s list has room for what names the source'],
  'outline.title': [['handout'], 'the other slides’ kicker; the opening section has none'],
}
/** Facts below a drawing show their statement in place of a name. */
const strips = ['strip', 'below'].map((id) => fact(id).label.en)

function fact(id: string): { label: { en: string } } {
  return (content as { facts: { id: string; label: { en: string } }[] }).facts.find((one) => one.id === id)!
}

function meantFor({ field, text }: Filled): Output[] {
  if (field.endsWith('.private')) return ['presenter']
  if (field.endsWith('.notes')) return ['presenter', 'handout']
  if (strips.includes(text['en']!)) return ['reading']
  return elsewhere[field]?.[0] ?? ['slides', 'reading']
}

describe('a text in every field', () => {
  it('is what the deck of this test has', () => {
    const filled = new Set(fields.map(({ field }) => field))
    expect(fieldsOf(contentFile).filter((field) => !filled.has(field))).toEqual([])
    expect(Object.keys(elsewhere).filter((field) => !filled.has(field))).toEqual([])
  })

  it.each(['en', 'zh'])('stands in the outputs that it is meant for: %s', (code) => {
    const found = outputs.get(code)!
    const lost = fields.flatMap((one) =>
      meantFor(one)
        .filter((name) => !found[name].includes(one.text[code]!))
        .map((name) => `${one.field} (${one.text[code]}): ${name}`),
    )
    expect(lost).toEqual([])
  })

  it.each(['en', 'zh'])('is for the presenter only where it is private: %s', (code) => {
    const { slides, head, reading, handout } = outputs.get(code)!
    const told = fields.filter(
      ({ field, text }) =>
        field.endsWith('.private') &&
        [slides, head, reading, handout].some((all) => all.includes(text[code]!)),
    )
    expect(told).toEqual([])
  })

  it('and of the other words that readers see', () => {
    const words = [
      'VERSION 7',
      'deck.example/talk',
      'arXiv:1706.03762',
      'doi:10.2307/2529876',
      'ISBN 9780262033848',
      'a.example/source',
      'CODE',
    ]
    const { slides, reading } = outputs.get('en')!
    expect(words.filter((word) => !slides.includes(word) || !reading.includes(word))).toEqual([])
  })
})
