import { z } from 'zod'
import { mostClicks } from '../../schema/limits.js'
import { kind } from '../../schema/slide.js'
import { host, plain, raw } from '../../schema/text.js'

export const schema = kind('slidev', {
  markdown: raw.optional().meta({
    field: 'raw',
    quoted: true,
    description:
      'Slidev Markdown, common or per language, taken as it is: formulas, HTML, Vue. Whatever it does is the author’s own risk.',
  }),
  file: z
    .union([z.string(), z.record(z.string(), z.string())])
    .optional()
    .meta({
      description:
        'In place of `markdown`: a Markdown file of the deck’s folder, common or per language. Pictures in it are named from where it lies.',
    }),
  description: plain.meta({
    field: 'plain',
    description:
      'What is to be seen, in words: for who cannot see it, for the search, and for the page without scripts, which shows a picture of it.',
  }),
  clicks: z.int().min(0).max(mostClicks).optional().meta({
    description: 'How many clicks the Markdown takes (`v-click` and the like).',
  }),
  hosts: z.array(host()).optional().meta({
    description:
      'Other hosts from which the slide may load frames, films and pictures, as `https://host`; all others are blocked.',
  }),
})
