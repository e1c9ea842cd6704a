import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMap, isScalar, parseDocument, type ParsedNode, Scalar, stringify } from 'yaml'
import { sourceOffset } from '../../scripts/content/offsets.js'

/** A letter that stands nowhere else in the text marks the place that must be found. */
const mark = 'Ω'

describe('sourceOffset', () => {
  it.each(['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const)(
    'finds a character in a scalar of type %s, folded or not',
    (type) => {
      const unit = fc.constantFrom('a', 'b ', "'", '"', '\\', 'word ', '中', '\n', '\n\n', 'ende')
      fc.assert(
        fc.property(
          fc.string({ unit, maxLength: 40 }),
          fc.string({ unit, maxLength: 40 }),
          (before, after) => {
            const scalar = new Scalar(`x${before}${mark}${after}y`)
            scalar.type = type
            const text = stringify({ key: { inner: scalar } }, { lineWidth: 30 })
            const root = parseDocument(text).contents
            const inner = isMap(root) ? root.getIn(['key', 'inner'], true) : undefined
            if (!isScalar(inner) || typeof inner.value !== 'string') throw new Error('no scalar')
            const found = sourceOffset(text, inner as ParsedNode, inner.value.indexOf(mark))
            expect(text.charAt(found)).toBe(mark)
          },
        ),
        { numRuns: 300 },
      )
    },
  )
})
