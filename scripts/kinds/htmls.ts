/** The HTML of each slide kind, without script, on the reading page. */
import type { SlideKind, SlideModel, SlideOf } from '../deck/model.js'
import type { BodyContext } from '../site/pages/pieces.js'
import { html as agenda } from './agenda/html.js'
import { html as bill } from './bill/html.js'
import { html as bullets } from './bullets/html.js'
import { html as cards } from './cards/html.js'
import { html as chart } from './chart/html.js'
import { html as closing } from './closing/html.js'
import { html as code } from './code/html.js'
import { html as columns } from './columns/html.js'
import { html as compare } from './compare/html.js'
import { html as correction } from './correction/html.js'
import { html as cover } from './cover/html.js'
import { html as glossary } from './glossary/html.js'
import { html as image } from './image/html.js'
import { html as patches } from './patches/html.js'
import { html as pipeline } from './pipeline/html.js'
import { html as question } from './question/html.js'
import { html as quote } from './quote/html.js'
import { html as section } from './section/html.js'
import { html as mermaid } from './mermaid/html.js'
import { html as slidev } from './slidev/html.js'
import { html as sources } from './sources/html.js'
import { html as statement } from './statement/html.js'
import { html as table } from './table/html.js'
import { html as timeline } from './timeline/html.js'
import { html as nextToken } from './next-token/html.js'
import { html as tokens } from './tokens/html.js'
import { html as tinyModel } from './tiny-model/html.js'

const renderers: { [K in SlideKind]: (slide: SlideOf<K>, context: BodyContext) => string } = {
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

/** The body of a slide, without headline and notes. */
export function bodyHtml(slide: SlideModel, context: BodyContext): string {
  const render = renderers[slide.kind] as (slide: SlideModel, context: BodyContext) => string
  return render(slide, context)
}
