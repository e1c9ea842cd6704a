/** The markdown of each slide kind. */
import type { SlideKind, SlideModel, SlideOf } from '../deck/model.js'
import type { KindOutput, MarkdownContext } from '../markdown/context.js'
import { markdown as agenda } from './agenda/markdown.js'
import { markdown as bill } from './bill/markdown.js'
import { markdown as bullets } from './bullets/markdown.js'
import { markdown as cards } from './cards/markdown.js'
import { markdown as chart } from './chart/markdown.js'
import { markdown as closing } from './closing/markdown.js'
import { markdown as code } from './code/markdown.js'
import { markdown as columns } from './columns/markdown.js'
import { markdown as compare } from './compare/markdown.js'
import { markdown as correction } from './correction/markdown.js'
import { markdown as cover } from './cover/markdown.js'
import { markdown as glossary } from './glossary/markdown.js'
import { markdown as image } from './image/markdown.js'
import { markdown as patches } from './patches/markdown.js'
import { markdown as pipeline } from './pipeline/markdown.js'
import { markdown as question } from './question/markdown.js'
import { markdown as quote } from './quote/markdown.js'
import { markdown as section } from './section/markdown.js'
import { markdown as mermaid } from './mermaid/markdown.js'
import { markdown as slidev } from './slidev/markdown.js'
import { markdown as sources } from './sources/markdown.js'
import { markdown as statement } from './statement/markdown.js'
import { markdown as table } from './table/markdown.js'
import { markdown as timeline } from './timeline/markdown.js'
import { markdown as nextToken } from './next-token/markdown.js'
import { markdown as tokens } from './tokens/markdown.js'
import { markdown as tinyModel } from './tiny-model/markdown.js'

type Renderer<K extends SlideKind> = (slide: SlideOf<K>, context: MarkdownContext) => KindOutput

const renderers: { [K in SlideKind]: Renderer<K> } = {
  cover,
  agenda,
  section,
  statement,
  pipeline,
  compare,
  table,
  timeline,
  cards,
  chart,
  image,
  code,
  quote,
  columns,
  bullets,
  correction,
  question,
  'next-token': nextToken,
  tokens,
  'tiny-model': tinyModel,
  patches,
  bill,
  mermaid,
  slidev,
  glossary,
  sources,
  closing,
}

/** Body and further front matter of a slide. */
export function renderKind(slide: SlideModel, context: MarkdownContext): KindOutput {
  const renderer = renderers[slide.kind] as (slide: SlideModel, context: MarkdownContext) => KindOutput
  return renderer(slide, context)
}
