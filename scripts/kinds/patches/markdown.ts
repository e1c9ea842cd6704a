import type { SlideOf } from '../../deck/model.js'
import { emptyTag, openTag } from '../../markdown/attribute.js'
import { wrap, type KindOutput, type MarkdownContext } from '../../markdown/context.js'
import { headline } from '../../markdown/headline.js'
import { pictureBlock } from '../../markdown/picture.js'

/** The picture, ways to cut it as data, and a remark. */
export function markdown(slide: SlideOf<'patches'>, context: MarkdownContext): KindOutput {
  const { picture, question, settings, shown, square } = slide
  const open = openTag('Patches', { question, shown, square: [square.row, square.column] })
  return {
    blocks: [
      headline(slide, context),
      ...wrap(open, 'Patches', [
        pictureBlock(picture.src, picture.alt, context),
        settings.map((setting) => emptyTag('PatchSetting', { ...setting })).join('\n'),
        context.paragraph(slide.text),
      ]),
    ],
  }
}
