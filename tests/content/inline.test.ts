import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeInline, inlineText, parseInline } from '../../scripts/content/inline.js'
import { parseNotes } from '../../scripts/content/notes.js'

const nodes = (text: string) => parseInline(text).nodes
const codes = (text: string) => parseInline(text).errors.map((error) => `${error.offset} ${error.code}`)
const t = (value: string) => ({ type: 'text', value })

describe('parseInline', () => {
  it.each([
    ['**a** b', [{ type: 'strong', children: [t('a')] }, t(' b')]],
    ['这是*重点*吗', [t('这是'), { type: 'emphasis', children: [t('重点')] }, t('吗')]],
    ['***a***', [{ type: 'emphasis', children: [{ type: 'strong', children: [t('a')] }] }]],
    ['**a *b***', [{ type: 'strong', children: [t('a '), { type: 'emphasis', children: [t('b')] }] }]],
    ['`a*b`', [{ type: 'code', value: 'a*b' }]],
    ['`` ` ``', [{ type: 'code', value: '`' }]],
    ['x [@a; @b].', [t('x '), { type: 'cite', source: 'a' }, { type: 'cite', source: 'b' }, t('.')]],
    ['[词元](#token)', [{ type: 'term', term: 'token', children: [t('词元')] }]],
    [
      '[a **b**](https://x.org/(y))',
      [
        {
          type: 'link',
          href: 'https://x.org/(y)',
          children: [t('a '), { type: 'strong', children: [t('b')] }],
        },
      ],
    ],
    ['2*3*4', [t('2*3*4')]],
    ['a * b [c] (d) 2 ** 3', [t('a * b [c] (d) 2 ** 3')]],
    ['\\*\\*a\\*\\* \\[@x] \\`', [t('**a** [@x] `')]],
    ['<b>{{ x }}</b> $y$ C:\\new', [t('<b>{{ x }}</b> $y$ C:\\new')]],
  ])('%s', (text, expected) => {
    expect(parseInline(text)).toEqual({ nodes: expected, errors: [] })
  })

  it.each([
    ['a **b', ['2 unclosed-strong']],
    ['a `b', ['2 unclosed-code']],
    ['[x](javascript:alert(1))', ['4 bad-link']],
    ['[x](JavaScript:alert(1))', ['4 bad-link']],
    ['[x](\u0001javascript:alert(1))', ['4 bad-link']],
    ['[x](data:text/html,hi)', ['4 bad-link']],
    ['[x](vbscript:x)', ['4 bad-link']],
    ['[x](//evil.example)', ['4 bad-link']],
    ['[x](page.html)', ['4 bad-link']],
    ['[@]', ['0 bad-citation']],
  ])('%s is a problem, and literal', (text, expected) => {
    expect(codes(text)).toEqual(expected)
    expect(inlineText(nodes(text))).toBe(text)
  })

  it('reads escaped text back exactly', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'*`[]()@#\\ a1中\n') })),
        (text) => {
          const parsed = parseInline(escapeInline(text))
          expect(parsed).toEqual({ nodes: text === '' ? [] : [t(text)], errors: [] })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('never throws and never loses a letter', () => {
    const unit = fc.constantFrom(...'*`[]()@#\\ ab', 'https://a.b', '[@a]')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const kept = JSON.stringify(nodes(text)).match(/b/g)?.length ?? 0
        expect(kept).toBeGreaterThanOrEqual(text.match(/b/g)?.length ?? 0)
      }),
    )
  })
})

describe('inlineText', () => {
  it('drops citations with the space before them', () => {
    expect(inlineText(nodes('One [@a]. Two [@b] three **four** [@c]'))).toBe('One. Two three four')
  })
})

describe('parseNotes', () => {
  it('counts clicks over paragraphs', () => {
    const { paragraphs, errors } = parseNotes(
      'Hello.\n\n[click] One [click] two\n\nstill two\n\n[click:2] four \\[click]',
    )
    expect(errors).toEqual([])
    expect(paragraphs.map(({ click, text }) => [click, inlineText(text)])).toEqual([
      [0, 'Hello.'],
      [1, 'One'],
      [2, 'two'],
      [2, 'still two'],
      [4, 'four [click]'],
    ])
  })

  it('tells errors at their offset in the whole text', () => {
    const text = 'a\n\n[Click] b\n\n[click] c **d'
    expect(parseNotes(text).errors.map(({ code, offset }) => [code, text.slice(offset, offset + 3)])).toEqual(
      [
        ['bad-click', '[Cl'],
        ['unclosed-strong', '**d'],
      ],
    )
  })
})
