/** Markdown that is taken as it is: its file is read, and what would reach beyond its slide is told. */
import type { ProblemCode } from '../../problems/catalogue.js'
import type { Details, Spot } from '../../problems/reporter.js'
import { spotAt } from '../../problems/reporter.js'
import type { SourceText } from '../../problems/text.js'
import { clickIn, hostsIn, spillOf } from '../../pictures/own-markdown.js'
import type { SlideInput } from '../../schema/outline.js'
import { textOf } from '../../schema/text.js'
import { shownPath } from '../../problems/shown-path.js'
import { decode } from '../bytes.js'
import { maxFileBytes, reason } from '../files.js'
import { textSpot, type Path } from '../nodes.js'
import type { CheckContext } from './context.js'
import { findFile } from './own-file.js'

type Slide = Extract<SlideInput, { kind: 'slidev' }>

const codes = { outside: 'file-outside', missing: 'missing-file', what: 'Markdown' } as const

/** A text of a slide, and the spot of a character in it. */
interface Own {
  text: string
  spot(offset: number): Spot | undefined
}

/** Checks every slide of the kind; a file's text becomes the slide's `markdown`. */
export async function checkOwnMarkdown(context: CheckContext): Promise<void> {
  const slides = context.content.outline.flatMap((section) => section.slides)
  for (const slide of slides) {
    if (slide.kind !== 'slidev') continue
    if ((slide.file === undefined) === (slide.markdown === undefined)) {
      const message = `The slide \`${slide.id}\` has ${slide.file === undefined ? 'no Markdown' : 'Markdown twice'}.`
      context.at(slide, ['kind'], 'no-markdown', message, { expected: 'either `markdown` or `file`' })
      continue
    }
    const texts = slide.file === undefined ? blocksOf(context, slide) : await filesOf(context, slide)
    for (const own of texts) await checkText(context, slide, own)
  }
}

/** The texts of `markdown`. */
function blocksOf(context: CheckContext, slide: Slide): Own[] {
  const { markdown = '' } = slide
  const texts = typeof markdown === 'string' ? [['', markdown] as const] : Object.entries(markdown)
  return texts.map(([code, text]) => {
    const path: Path = ['markdown', ...(code ? [code] : [])]
    const origin = context.input.merged.origins.get(slide)
    return {
      text,
      spot: (offset) => origin && textSpot(origin.file, [...origin.path, ...path], offset),
    }
  })
}

/** The texts of `file`, which are read and put into the slide. */
async function filesOf(context: CheckContext, slide: Slide): Promise<Own[]> {
  const { file = '' } = slide
  const languages = Object.keys(context.content.deck?.languages ?? {})
  const texts: Own[] = []
  const read = async (path: Path, name: string): Promise<string> => {
    const source = await readOwn(context, slide, path, name)
    if (!source) return ''
    texts.push({ text: source.text, spot: (offset) => spotAt(source, offset) })
    return source.text
  }
  if (typeof file === 'string') {
    slide.markdown = await read(['file'], file)
    return texts
  }
  for (const code of languages)
    if (textOf(file, code) === undefined)
      context.at(slide, ['file'], 'missing-translation', `The file is missing in: ${code}.`, {
        hint: `add \`${code}:\`, or write one path for all languages`,
      })
  const markdown: Record<string, string> = {}
  for (const [code, name] of Object.entries(file)) markdown[code] = await read(['file', code], name)
  slide.markdown = markdown
  return texts
}

async function readOwn(
  context: CheckContext,
  item: Slide,
  path: Path,
  file: string,
): Promise<SourceText | undefined> {
  const found = await findFile(context, { item, path, file }, codes)
  if (!found) return undefined
  const { effects, reporter } = context.input
  const name = shownPath(found.path, effects.cwd())
  if (found.size > maxFileBytes) {
    context.at(item, path, 'file-too-big', `\`${file}\` is larger than 2 MB.`)
    return undefined
  }
  try {
    return decode(await effects.readFile(found.path), name, file, reporter)
  } catch (error) {
    context.at(item, path, 'unreadable-file', `\`${file}\` cannot be read: ${reason(error)}.`)
    return undefined
  }
}

async function checkText(context: CheckContext, slide: Slide, { text, spot }: Own): Promise<void> {
  const tell = (code: ProblemCode, offset: number, message: string, details?: Details): void => {
    const at = spot(offset)
    if (at) context.input.reporter.report(code, at, message, details)
  }
  const spill = spillOf(text)
  if (spill?.what === 'fence')
    tell('spills-over', spill.offset, 'This fence is never closed.', {
      hint: 'close it with a line of as many signs',
    })
  else if (spill)
    tell('spills-over', spill.offset, 'This comment is never closed.', { hint: 'close it with `-->`' })
  else {
    const second = await secondSlide(text)
    if (second !== undefined)
      tell('spills-over', second, 'A line `---` begins another slide.', {
        expected: 'the Markdown of one slide, without head matter',
        hint: 'make it an outline entry of its own; for a rule, write `***`',
      })
  }
  for (const { host, start } of hostsIn(text))
    if (!(slide.hosts ?? []).includes(host))
      tell('unknown-host', start, `The slide loads from \`${host}\`, which the site blocks.`, {
        hint: `allow it on this slide, hosts: [${host}], or copy the file into the deck folder`,
      })
  const click = slide.clicks === undefined ? clickIn(text) : undefined
  if (click !== undefined)
    tell(
      'untold-clicks',
      click,
      'Something comes at a click, and the slide does not say how many it takes.',
      {
        hint: 'add `clicks:` with their number',
      },
    )
}

/** Where Slidev's own parser sees a second slide; UTF-16 offset. */
async function secondSlide(text: string): Promise<number | undefined> {
  const { parseSync } = await import('@slidev/parser/core')
  const lead = '---\nlayout: default\n---\n\n# x\n\n'
  const [first, second] = parseSync(`${lead}${text}\n`, 'slide.md').slides
  if (!first || !second) return undefined
  const line = first.end - (lead.split('\n').length - 1)
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0)
}
