import type { SlideOf } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../../markdown/context.js'
import { fence, hasVariantGroup, ignoreMark } from '../../markdown/fence.js'
import { headline } from '../../markdown/headline.js'
import { wordOf } from '../../locale/word.js'
import { jsString } from '../../markdown/vue-text.js'

/** Slidev would draw these instead of showing the code. */
const drawn = new Set(['mermaid', 'plantuml'])

/** Slidev searches the raw source for these tags, in code too, and then loads a script from their site. */
const loadsScript = /<(?:Tweet|BlueSky)\b/

/** A listing, or two with the lines that belong together. */
export function markdown(slide: SlideOf<'code'>, context: MarkdownContext): KindOutput {
  const { beside } = slide
  const codes = [slide, ...(beside ? [beside] : [])]
  return {
    frontMatter: {
      goesOn: slide.goesOn,
      ...(slide.marked ? { marked: slide.marked } : {}),
      ...(beside
        ? {
            panes: [slide.label ?? '', beside.label ?? ''],
            match: beside.match.map((one) => one.join(' ')),
            ...(beside.alone ? aloneOf(beside.alone, [slide.label, beside.label], context) : {}),
          }
        : {}),
    },
    blocks: [
      headline(slide, context),
      // Before the listing: at the end of a slide it would be taken for the notes.
      codes.some(({ code }) => hasVariantGroup(code)) ? `<!-- ${ignoreMark} -->` : '',
      ...codes.flatMap(listing),
      context.paragraph(slide.caption),
    ],
  }
}

/** Lines that one listing has alone, and the words that say so. */
const aloneOf = (
  alone: [number, number][][],
  labels: (string | undefined)[],
  { deck }: MarkdownContext,
): Record<string, string[]> => ({
  alone: alone.flatMap((blocks, side) => blocks.map((one) => [side, ...one].join(' '))),
  aloneWords: labels.map((subject = '') => wordOf(deck.locale.strings, 'onlyHere', { subject })),
})

function listing({ code, language }: { code: string; language: string }): string[] {
  const word = /^[A-Za-z0-9+#-]+/.exec(language.trim())?.[0] ?? 'text'
  return loadsScript.test(code) ? [encoded(code)] : fence(code, drawn.has(word) ? 'text' : word)
}

/** The listing without highlighting: the code does not stand in the source as such. */
function encoded(code: string): string {
  const lines = code.split(/\r\n?|\n/).map((line) => `<span class="line" v-text="${jsString(line)}" />`)
  return `<pre class="slidev-code"><code>${lines.join('\n')}</code></pre>`
}
