/** The line of sources at the foot of a slide. */
import { lines, widthOf } from '../text/measure.js'
import type { SlideModel, SourceModel } from '../deck/model.js'
import { wordOf } from '../locale/word.js'
import { openTag } from './attribute.js'
import type { MarkdownContext } from './context.js'

/** Type size, width and distance of sources in px (components/SourceLine.vue); there may be two rows. */
const size = 15
const width = 990
const gap = 16
const mostRows = 2

/** Ways to write a source, from the best to the shortest. */
const forms: ((short: string) => string)[] = [
  (short) => short,
  (short) => short.replace(/ et al\.?| 等/u, ''),
  // A title that stands for a date goes before the date does.
  (short) => short.replace(/ et al\.?| 等/u, '').replace(/^(.{2,}?)(?:, |，).*$/u, '$1'),
  (short) =>
    short
      .replace(/ et al\.?| 等/u, '')
      .replace(/^(.{2,}?)(?:, |，).*$/u, '$1')
      .replace(/ \d{4}[a-z]*$/u, ''),
]

/** Rows of sources none of which is broken, with what stands before and after them. */
function rowsOf(names: string[], word: string, footnote: string): number {
  let rows = 1
  let used = word ? widthOf(word, size) + gap : 0
  for (const name of names) {
    const wide = widthOf(name, size)
    if (used > 0 && used + wide > width) {
      rows++
      used = 0
    }
    // A name longer than a row is broken.
    rows += Math.floor(wide / width)
    used += (wide % width) + gap
  }
  const rest = footnote
    ? lines(footnote, size, width) - 1 + (used + widthOf(footnote, size) > width ? 1 : 0)
    : 0
  return rows + rest
}

/** The longest form in which the sources fit; nothing where only their numbers do. */
function formFor(
  sources: SourceModel[],
  word: string,
  footnote: string,
): ((short: string) => string) | undefined {
  return forms.find(
    (form) =>
      rowsOf(
        sources.map(({ number, short }) => `${number} ${form(short)}`),
        word,
        footnote,
      ) <= mostRows,
  )
}

/** One source a line, so that a diff shows which one came; raw HTML, hence without blank lines. */
export function renderSourceLine(slide: SlideModel, context: MarkdownContext): string {
  const sources = slide.sources.flatMap((id) => context.sources.get(id) ?? [])
  const form = formFor(sources, wordOf(context.deck.locale.strings, 'sources'), slide.footnote ?? '')
  const items = sources.map(({ id, number, short }) => {
    const text = form ? context.html(form(short)) : ''
    return `${openTag('Source', { n: String(number), id })}${text}</Source>`
  })
  if (slide.footnote) items.push(`<span class="footnote">${context.html(slide.footnote)}</span>`)
  if (items.length === 0) return ''
  return ['<SourceLine>', items.join(' ·\n'), '</SourceLine>'].join('\n')
}
