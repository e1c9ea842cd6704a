/** One renderer a slide kind. */
import type { SlideModel } from '../../deck/model.js'
import type { KindOutput, MarkdownContext } from '../context.js'
import { agenda } from './agenda.js'
import { cards } from './cards.js'
import { chart } from './chart.js'
import { closing } from './closing.js'
import { code } from './code.js'
import { columns } from './columns.js'
import { correction } from './correction.js'
import { cover } from './cover.js'
import { diagram } from './diagram.js'
import { glossary } from './glossary.js'
import { image } from './image.js'
import { quote } from './quote.js'
import { section } from './section.js'
import { sources } from './sources.js'
import { statement } from './statement.js'
import { table } from './table.js'
import { timeline } from './timeline.js'

/** Body and further front matter of a slide. */
export function renderKind(slide: SlideModel, context: MarkdownContext): KindOutput {
  switch (slide.kind) {
    case 'cover':
      return cover(slide, context)
    case 'agenda':
      return agenda(slide, context)
    case 'section':
      return section(slide, context)
    case 'statement':
      return statement(slide, context)
    case 'pipeline':
    case 'compare':
      return diagram(slide, context)
    case 'table':
      return table(slide, context)
    case 'timeline':
      return timeline(slide, context)
    case 'cards':
      return cards(slide, context)
    case 'chart':
      return chart(slide, context)
    case 'image':
      return image(slide, context)
    case 'code':
      return code(slide, context)
    case 'quote':
      return quote(slide, context)
    case 'columns':
      return columns(slide, context)
    case 'correction':
      return correction(slide, context)
    case 'glossary':
      return glossary(slide, context)
    case 'sources':
      return sources(slide, context)
    case 'closing':
      return closing(slide, context)
  }
}
