/** The scaffolding of demonstrations: what is seen before one is started, and where none can be. */
import { h } from 'vue'
import { beforeAll, describe, expect, it } from 'vitest'
import { builtinWords } from '../../scripts/locale/load.js'
import { context, load, render } from './render.js'

type Loaded = Awaited<ReturnType<typeof load<'Living'>>>
let components: Loaded
let loads = 0
beforeAll(async () => {
  components = await load('Living')
})

const html = (place: string, printing = false): Promise<string> => {
  Object.assign(context, { place, printing, data: { strings: builtinWords().get('en') } })
  const loader = () => Promise.reject(new Error(`loaded ${++loads} times`))
  const props = { load: loader, data: {}, chosen: { n: 1 }, room: 508 }
  return render(components.Living, props, () => [h('p', 'the true picture')])
}

describe('a demonstration before it is started', () => {
  it('is its picture and a button, with nothing loaded', async () => {
    const text = await html('slide')
    expect(text).toContain('the true picture')
    expect(text).toMatch(/<button[^>]*>\s*Try it\s*<\/button>/)
    expect(loads).toBe(0)
  })

  it('is its picture alone on paper and in small pictures of slides', async () => {
    for (const [place, printing] of [
      ['slide', true],
      ['overview', false],
      ['previewNext', false],
    ] as const) {
      const text = await html(place, printing)
      expect(text).toContain('the true picture')
      expect(text).not.toContain('button')
    }
  })
})
