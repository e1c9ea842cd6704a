/** The words of each language that Diptych brings: complete, each once, with the places of the English ones, in the language. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { describe, expect, it } from 'vitest'
import { builtinWords, wordKeys } from '../../scripts/locale/load.js'
import { pluralKey } from '../../scripts/locale/plural.js'

const all = builtinWords()
const english = all.get('en')!
const codes = [...all.keys()]
const root = new URL('../../', import.meta.url)

const places = (word = '') => new Set(word.match(/\{\w+\}/g))

/** Words that are the same in English: names, and what the language took from it or has in common with it. */
const same: Record<string, string> = {
  de: 'option modality.text modality.video modality.audio modality.token modality.embedding modality.logits handout online version present.rehearsal.plan downloadHandout nav.sepia nav.laser downloads',
  es: 'agenda present.rehearsal.plan modality.audio modality.token modality.embedding modality.logits nav.sepia tokens.each tokens.remark vocabulary.unit patches.tokens',
  fr: 'sources notes verdict.opinion questions page modality.image modality.audio modality.token modality.logits modality.document verdict version nav.options nav.saturation nav.laser tokens.each tiny.orange vocabulary.unit next.score patches.tokens patches.question',
  pt: 'slide modality.token modality.embedding modality.logits downloadSlides nav.laser downloads tokens.each tokens.remark vocabulary.unit patches.tokens',
}
const everywhere = 'next.topP'

/** What each language's typography refuses. */
const refused: [tags: string, what: RegExp, why: string][] = [
  [codes.join(' '), /["'`]|\.\.\./, 'typewriter marks'],
  [
    'fr',
    /[^\u00a0\u202f\s](?=[:;?!»])|[ ](?=[:;?!»])|«(?!\u00a0)/,
    'a mark without the space that French has there',
  ],
  [codes.filter((code) => code !== 'fr').join(' '), /\s(?=[:;?!](?:\s|$))/, 'a space before a mark'],
  ['zh ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][,;:!?]/u, 'a half-width mark'],
  ['ar', /[,;?]/, 'a mark of another script'],
]

describe.each(codes)('the words in %s', (code) => {
  const words = all.get(code)!
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const text = readFileSync(new URL(`scripts/locale/${code}.yaml`, root), 'utf8')

  it('are all there, each once, and no others', () => {
    expect(parseDocument(text, { uniqueKeys: true }).errors).toEqual([])
    expect([...new Set(Object.keys(words).map((key) => pluralKey(key, english)))].sort()).toEqual(
      wordKeys(all.get('en')).sort(),
    )
    const forms = Object.keys(words).filter((key) => !Object.hasOwn(english, key))
    expect(forms.filter((key) => !categories.includes(key.split('.').at(-1) as Intl.LDMLPluralRule))).toEqual(
      [],
    )
    expect(Object.values(words).filter((word) => typeof word !== 'string' || word.trim() === '')).toEqual([])
  })

  it('have the places of the English ones, and tell a number wherever they stand for more than one', () => {
    const rules = new Intl.PluralRules(code)
    const numbers = Array.from({ length: 200 }, (_, n) => rules.select(n))
    const wrong = Object.keys(words).filter((key) => {
      const [own, theirs] = [places(words[key]), places(english[pluralKey(key, english)])]
      const other = places(english[pluralKey(key, english).replace(/\.one$/, '.other')])
      const category = key.split('.').at(-1)
      // English tells the one stage without its number; a form of several numbers has to name it.
      const single = numbers.filter((one) => one === category).length === 1
      const lacks = [...(single ? theirs : other)].some((place) => !own.has(place))
      return lacks || [...own].some((place) => !other.has(place))
    })
    expect(wrong).toEqual([])
  })

  it('are in the language, and written with its marks', () => {
    if (code !== 'en') {
      const known = new Set(`${same[code] ?? ''} ${everywhere}`.split(' '))
      const alike = Object.keys(words)
        .filter((key) => words[key] === english[key] && /\p{L}/u.test(words[key]!.replace(/\{\w+\}/g, '')))
        .map((key) => key.replace(/\.(?:one|other)$/, ''))
      expect(alike.filter((key) => !known.has(key))).toEqual([])
      // The list holds nothing that has its own word by now.
      expect([...known].filter((key) => key && !alike.includes(key))).toEqual([])
    }
    const faults = refused
      .filter(([tags]) => tags.split(' ').includes(code))
      .flatMap(([, what, why]) =>
        Object.entries(words)
          .filter(([, word]) => what.test(word.replace(/\{\w+\}/g, 'x')))
          .map(([key]) => `${key}: ${why}`),
      )
    expect(faults).toEqual([])
  })
})

describe('the words of the interface', () => {
  it('are all said somewhere: a literal names each, or a template its beginning and a literal the rest', () => {
    const [literals, names, heads] = [new Set<string>(), new Set<string>(), new Set<string>()]
    for (const room of [
      'scripts',
      'components',
      'presenter',
      'composables',
      'layouts',
      'setup',
      'custom-nav-controls.vue',
    ])
      for (const source of sourcesIn(room)) {
        for (const [, , literal = ''] of source.matchAll(/(['"`])([\w.-]+)\1/g)) literals.add(literal)
        for (const [, literal = ''] of source.matchAll(/\bstrings\.(\w+)/g)) literals.add(literal)
        for (const [, name = ''] of source.matchAll(/\b(\w+):/g)) names.add(name)
        for (const [, head = ''] of source.matchAll(/`((?:[a-z]+\.)+)\$\{/gi)) heads.add(head)
      }
    const ends = (rest: string): boolean => literals.has(rest) || names.has(rest) || /^\d$/.test(rest)
    const said = (key: string): boolean =>
      literals.has(key) || [...heads].some((head) => key.startsWith(head) && ends(key.slice(head.length)))
    const unsaid = wordKeys(all.get('en')).filter(
      (key) => !said(key) && !said(key.replace(/\.(?:one|other)$/, '')),
    )
    expect(unsaid).toEqual([])
  })
})

it('the words for what any subject has claim nothing of one', () => {
  // A loop need not decode, and that something is not needed is for the author to say.
  const { loop, notNeeded } = english
  expect([loop, notNeeded]).toEqual(['Repeated', 'not here'])
})

/** Texts of the sources below a folder, or of one file. */
function sourcesIn(room: string): string[] {
  const names = /\.(?:ts|vue)$/.test(room)
    ? [room]
    : readdirSync(new URL(`${room}/`, root), { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name}`,
      )
  return names
    .filter((name) => /\.(?:ts|vue)$/.test(name) && !name.endsWith('locale/later.ts'))
    .map((name) => readFileSync(new URL(name, root), 'utf8'))
}
