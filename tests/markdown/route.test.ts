import { describe, expect, it } from 'vitest'
import { routeOf } from '../../scripts/markdown/route.js'

describe('routeOf', () => {
  it.each(['3', '03', '1e1', '0x2', '0b1', '0o7', 'presenter', 'Print', 'notes-edit', 'entry'])(
    '%s would be a slide’s number or a page of Slidev’s',
    (id) => expect(routeOf(id)).toBe(`_${id}`),
  )

  it.each(['a', '3a', '1e', 'print-2', 's03', 'constructor', '2-2', 'Infinite'])('%s stays', (id) =>
    expect(routeOf(id)).toBe(id),
  )
})
