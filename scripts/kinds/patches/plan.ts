import { citesOf, type PlanContext, type PlannedPart } from '../../deck/context.js'
import type { Cut, Square } from '../../figures/patches.js'
import type { Inline } from '../../schema/inline.js'
import type { SlideInputOf } from '../../schema/outline.js'

/** A way to cut the picture. */
export interface PatchSetting extends Cut {
  name: string
  note?: string
}

/** What stands on such a slide, in one language, without layout. */
export interface Body {
  kind: 'patches'
  picture: { src: string; alt: string }
  /** Tokens of the question, with the spaces that begin them. */
  question: string[]
  settings: PatchSetting[]
  /** Which of them is shown, from 0, and the square that is marked. */
  shown: number
  square: Square
  text?: Inline[]
}

/** A picture, the tokens that it becomes, and those of a question. One slide. */
export function plan(slide: SlideInputOf<'patches'>, { text }: PlanContext): PlannedPart[] {
  const settings = slide.settings.map(
    ({ id: _id, sources: _sources, name, note, pixels, tiles, ...cut }) => ({
      name: text.plain(name),
      ...(note === undefined ? {} : { note: text.plain(note) }),
      ...(pixels ? { pixels: pixels as [number, number] } : {}),
      ...(tiles ? { tiles: tiles as [number, number] } : {}),
      ...cut,
    }),
  )
  const [row = 1, column = 1] = slide.square ?? []
  const words = text.optionalInline(slide.text)
  return [
    {
      body: {
        kind: 'patches',
        picture: { src: slide.picture.image, alt: text.plain(slide.picture.alt) },
        question: piecesOf(text.plain(slide.question)),
        settings,
        shown: Math.max(
          0,
          slide.settings.findIndex(({ id }) => id === slide.shown),
        ),
        square: { row: row - 1, column: column - 1 },
        ...(words ? { text: words } : {}),
      },
      sources: [...slide.settings.flatMap(({ sources }) => sources), ...citesOf(words)],
      clicks: 0,
    },
  ]
}

const piecesOf = (question: string): string[] => question.split('|').filter((piece) => piece !== '')
