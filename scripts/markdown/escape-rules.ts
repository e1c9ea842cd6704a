/** The table of what is unsafe in a text, why, and how it is encoded. A row each; the order is the priority. */
import type { TextContext } from './text-context.js'
import { vueText } from './vue-text.js'

export interface Rule {
  id: string
  /** Who would change the text, and how. */
  why: string
  /** An example, which a test sends through. */
  example: string
  /** Sticky; matches the fragment to encode. */
  pattern: RegExp
  /** Does the row count here? `at` is the offset in the text. */
  when?: (context: TextContext, at: number) => boolean
  encode: (fragment: string, context: TextContext) => string
}

const backslash = (fragment: string): string => `\\${fragment}`
const backslashEach = (fragment: string): string => fragment.replace(/./g, '\\$&')
const entity = (fragment: string): string =>
  [...fragment]
    .map((char) => (char === '<' ? '&lt;' : char === '>' ? '&gt;' : `&#${char.codePointAt(0)};`))
    .join('')

const inVue = (context: TextContext): boolean => context.area !== 'note'
const inMarkdown = (context: TextContext): boolean => context.area !== 'html'
const inBody = (context: TextContext): boolean => context.area === 'body'
const inNote = (context: TextContext): boolean => context.area === 'note'
const inHtml = (context: TextContext): boolean => context.area === 'html'
const atStart = (context: TextContext, at: number): boolean =>
  inMarkdown(context) && at === 0 && !!context.start

export const reasons: Rule[] = [
  {
    id: 'control',
    why: 'Control characters are dropped or replaced on the way (NUL becomes U+FFFD).',
    example: 'a\u0001b\u0085c',
    pattern: /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]+/y,
    encode: (fragment, context) => (context.area === 'note' ? entity(fragment) : vueText(fragment)),
  },
  {
    id: 'interpolation',
    why: 'Vue evaluates {{ … }} in a template.',
    example: 'a {{ 1 + 1 }} b',
    pattern: /\{{2,}/y,
    when: inVue,
    encode: (fragment) => vueText(fragment),
  },
  {
    id: 'variant-group',
    why: 'UnoCSS expands `x-(a b)` and `x:(a b)` in source text to `x-a x-b`.',
    example: 'GPT-(4 or 5)',
    pattern: /(?<=[-:])\(/y,
    when: inVue,
    encode: (fragment) => vueText(fragment),
  },
  {
    id: 'variant-group-note',
    why: 'The rendered notes stand in a module that UnoCSS rewrites as well.',
    example: 'GPT-(4 or 5)',
    pattern: /(?<=[-:])\(/y,
    when: inNote,
    encode: (fragment) => `<span>${fragment}</span>`,
  },
  {
    id: 'monaco',
    why: 'Slidev searches the raw source for {monaco} to load that editor.',
    example: 'a {monaco} b',
    pattern: /\{(?=monaco)/y,
    encode: entity,
  },
  {
    id: 'dollar',
    why: 'Slidev searches the raw source for $…$ to load KaTeX, which then sets formulas.',
    example: '$x$ and $$y$$',
    pattern: /\$/y,
    when: (context) => !!context.dollars,
    encode: entity,
  },
  {
    id: 'click-marker',
    why: 'Slidev replaces [click] in notes, escaped or not.',
    example: 'say [click:2] here',
    pattern: /\[(?=click)/iy,
    when: inNote,
    encode: entity,
  },
  {
    id: 'comment-end',
    why: '--> ends the notes comment.',
    example: 'a --> b',
    pattern: /(?<=-)>/y,
    when: inNote,
    encode: entity,
  },
  {
    id: 'tag',
    why: 'HTML, comments, autolinks, snippet includes and Slidev’s search for <Tweet.',
    example: '<script>alert(1)</script> <Tweet id="1"/> <!-- x --> <<< ./a.ts <https://a.b>',
    pattern: /<(?=[A-Za-z/!?<]|$)/y,
    encode: entity,
  },
  {
    id: 'entity',
    why: 'A character reference is decoded.',
    example: '&lt; &#65; &copy;',
    pattern: /&(?=#[0-9]+;|#[xX][0-9a-fA-F]+;|[A-Za-z][A-Za-z0-9]*;)/y,
    when: inMarkdown,
    encode: () => '&amp;',
  },
  {
    id: 'entity-html',
    why: 'In raw HTML the Vue compiler also decodes references that lack the semicolon.',
    example: '&copy 2024, &#65',
    pattern: /&(?=#|[A-Za-z]|$)/y,
    when: inHtml,
    encode: () => '&amp;',
  },
  {
    id: 'drag',
    why: 'Slidev adds an attribute after `v-drag`, and fails at one in a table.',
    example: 'use v-drag here',
    pattern: /-(?=drag)/iy,
    when: inVue,
    encode: (fragment, context) => (context.area === 'html' ? entity(fragment) : backslash(fragment)),
  },
  {
    id: 'backslash',
    why: 'A backslash before punctuation is an escape, at the end of a line a break.',
    example: 'a\\*b \\\\ c\\',
    pattern: /\\(?![\p{L}\p{N} ])/uy,
    when: inMarkdown,
    encode: backslash,
  },
  {
    id: 'emphasis',
    why: 'Emphasis, thematic breaks, strikethrough.',
    example: '*a* **b** ~~c~~ 2 * 3',
    pattern: /\*|~(?=~)|(?<=~)~/y,
    when: inMarkdown,
    encode: backslash,
  },
  {
    id: 'underscore',
    why: 'Emphasis, except inside a word.',
    example: '_a_ __proto__ snake_case',
    pattern: /(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/y,
    when: inMarkdown,
    encode: backslash,
  },
  {
    id: 'backtick',
    why: 'Code spans and fences.',
    example: '`a` ```b',
    pattern: /`/y,
    when: inMarkdown,
    encode: backslash,
  },
  {
    id: 'alert',
    why: 'A quotation that begins with [!NOTE] becomes an alert, escaped or not.',
    example: '[!NOTE] a',
    pattern: /\[(?=!)/y,
    when: inMarkdown,
    encode: entity,
  },
  {
    id: 'bracket',
    why: 'Links, images, footnotes, task lists, alerts, link definitions.',
    example: '[a](b) ![c](d) [^1] ^[e] [f]: g',
    pattern: /\[/y,
    when: inMarkdown,
    encode: backslash,
  },
  {
    id: 'footnote-label',
    why: 'A link whose label begins with ^ is a footnote.',
    example: '^a',
    pattern: /\^/y,
    when: (context, at) => inMarkdown(context) && !!context.label && at === 0,
    encode: backslash,
  },
  {
    id: 'bracket-close',
    why: 'Ends the label of a link.',
    example: 'a] b',
    pattern: /\]/y,
    when: (context) => inMarkdown(context) && !!context.label,
    encode: backslash,
  },
  {
    id: 'pipe',
    why: 'Ends a table cell.',
    example: 'a | b',
    pattern: /\|/y,
    when: (context) => inMarkdown(context) && !!context.cell,
    encode: backslash,
  },
  {
    id: 'address',
    why: 'linkify makes a link of an address; a link must come from the data.',
    example: 'see https://a.example/b%20c and //x.example',
    pattern: /\/(?=\/)/y,
    when: inBody,
    encode: (fragment) => backslash(fragment),
  },
  {
    id: 'mail',
    why: 'linkify makes a link of a mail address.',
    example: 'to a.b@c.example now',
    pattern: /@/y,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'apostrophe',
    why: 'The typographer bends a straight apostrophe.',
    example: "don't 'a' '90s",
    pattern: /'/y,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'dashes',
    why: 'The typographer makes dashes of hyphens.',
    example: 'a -- b --- c --d',
    pattern: /-(?=-)|(?<=-)-/y,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'dots',
    why: 'The typographer makes an ellipsis of dots and one comma of two.',
    example: 'a... b.. c,, d?.. e',
    pattern: /\.(?=\.)|,(?=,)/y,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'repeated-marks',
    why: 'The typographer shortens ???? and !!!!.',
    example: 'what????? no!!!!!',
    pattern: /[?!]{4,}/y,
    when: inBody,
    encode: backslashEach,
  },
  {
    id: 'plus-minus',
    why: 'The typographer makes ± of +-.',
    example: 'a +- b',
    pattern: /\+(?=-)/y,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'symbols',
    why: 'The typographer makes © of (c).',
    example: '(c) (R) (tm) (p)',
    pattern: /\((?=(?:c|r|tm|p)\))/iy,
    when: inBody,
    encode: backslash,
  },
  {
    id: 'heading-start',
    why: 'Headings, quotes.',
    example: '# a',
    pattern: /[#>]/y,
    when: atStart,
    encode: backslash,
  },
  {
    id: 'list-start',
    why: 'Bullet lists, thematic breaks, setext underlines.',
    example: '- a',
    pattern: /[-+=]/y,
    when: atStart,
    encode: backslash,
  },
  {
    id: 'ordered-start',
    why: 'Ordered lists.',
    example: '1. a',
    pattern: /\d{1,9}[.)](?= |$)/y,
    when: atStart,
    encode: (fragment) => `${fragment.slice(0, -1)}\\${fragment.slice(-1)}`,
  },
  {
    id: 'slot-start',
    why: 'A line ::name:: is Slidev’s slot marker.',
    example: '::right::',
    pattern: /:(?=:)/y,
    when: atStart,
    encode: backslash,
  },
  {
    id: 'heading-end',
    why: 'Trailing #s close a heading.',
    example: 'a ##',
    pattern: /#$/y,
    when: (context) => inMarkdown(context) && !!context.headingEnd,
    encode: backslash,
  },
]
