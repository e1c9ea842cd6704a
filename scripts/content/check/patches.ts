/** Ways to cut a picture into tokens: whole squares, and those that the slide shows are there. */
import { pictureGrid, type Cut } from '../../figures/patches.js'
import { didYouMean } from '../../problems/suggest.js'
import type { SlideInput } from '../../schema/outline.js'
import type { CheckContext } from './context.js'

type Slide = Extract<SlideInput, { kind: 'patches' }>
type Setting = Slide['settings'][number]

const code = 'uneven-patches'

export function checkPatches(context: CheckContext, slide: Slide): void {
  for (const [index, setting] of slide.settings.entries()) checkSetting(context, slide, setting, index)
  const ids = slide.settings.map(({ id }) => id)
  const shown = slide.settings.find(({ id }) => id === (slide.shown ?? ids[0]))
  if (!shown) {
    const message = `There is no setting \`${slide.shown}\`.`
    return context.at(slide, ['shown'], code, message, { hint: didYouMean(slide.shown ?? '', new Set(ids)) })
  }
  const grid = pictureGrid(shown as Cut)
  const [row = 1, column = 1] = slide.square ?? []
  if (!slide.square || !grid || (row <= grid.rows && column <= grid.columns)) return
  context.at(slide, ['square'], code, `The picture has no square ${row}, ${column}.`, {
    expected: `a row up to ${grid.rows} and a column up to ${grid.columns}`,
  })
}

function checkSetting(context: CheckContext, slide: Slide, setting: Setting, index: number): void {
  const { id, pixels, patch, merge = 1, tokens } = setting
  const tell = (message: string, hint: string): void =>
    context.at(slide, ['settings', index], code, message, { hint })
  if ((tokens === undefined) === (pixels === undefined || patch === undefined))
    return tell(
      `The setting \`${id}\` needs either \`pixels\` and \`patch\`, or \`tokens\`.`,
      'give pixels and patch where each square is a token, tokens where none has a square',
    )
  const side = (patch ?? 1) * merge
  if (pixels?.some((px) => px % side !== 0))
    tell(
      `${pixels.join(' × ')} px are no whole squares of ${side} px.`,
      'check `pixels`, `patch` and `merge`',
    )
}
