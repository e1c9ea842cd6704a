import { z } from 'zod'
import { idOf, idsOf } from '../../schema/references.js'
import { kind } from '../../schema/slide.js'

export const schema = kind('correction', {
  claim: z.union([idOf('claims'), idsOf('claims').min(1)]).meta({
    description: 'The claim that is put right; a list of them is set four to six a page.',
  }),
})
