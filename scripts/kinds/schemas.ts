/** The schema of each slide kind: first of the four lists that a new kind is put into (CONTRIBUTING.md). */
import { schema as agenda } from './agenda/schema.js'
import { schema as bill } from './bill/schema.js'
import { schema as bullets } from './bullets/schema.js'
import { schema as cards } from './cards/schema.js'
import { schema as chart } from './chart/schema.js'
import { schema as closing } from './closing/schema.js'
import { schema as code } from './code/schema.js'
import { schema as columns } from './columns/schema.js'
import { schema as compare } from './compare/schema.js'
import { schema as correction } from './correction/schema.js'
import { schema as cover } from './cover/schema.js'
import { schema as glossary } from './glossary/schema.js'
import { schema as image } from './image/schema.js'
import { schema as patches } from './patches/schema.js'
import { schema as pipeline } from './pipeline/schema.js'
import { schema as question } from './question/schema.js'
import { schema as quote } from './quote/schema.js'
import { schema as section } from './section/schema.js'
import { schema as mermaid } from './mermaid/schema.js'
import { schema as slidev } from './slidev/schema.js'
import { schema as sources } from './sources/schema.js'
import { schema as statement } from './statement/schema.js'
import { schema as table } from './table/schema.js'
import { schema as timeline } from './timeline/schema.js'
import { schema as nextToken } from './next-token/schema.js'
import { schema as tokens } from './tokens/schema.js'
import { schema as tinyModel } from './tiny-model/schema.js'

/** In the order in which the content schema tells them. */
export const schemas = [
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
  nextToken,
  tokens,
  tinyModel,
  patches,
  bill,
  mermaid,
  slidev,
  glossary,
  sources,
  closing,
] as const
