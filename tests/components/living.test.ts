/** The scaffolding of demonstrations: what is seen before one is started, and where none can be. */
import { h } from 'vue'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { builtinWords } from '../../scripts/locale/load.js'
import { context, load, render } from './render.js'

type Loaded = Awaited<ReturnType<typeof load<'Living'>>>
let components: Loaded
let loads = 0
beforeAll(async () => {
  components = await load('Living')
})

const html = (place: string, address?: object): Promise<string> => {
  if (address) vi.stubGlobal('location', address)
  Object.assign(context, { place, data: { strings: builtinWords().get('en') } })
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
    const places = [
      ['slide', { search: '?print=true', hash: '#/print' }],
      ['slide', { search: '', hash: '#/print?range=1-2' }],
      ['overview', { search: '', hash: '#/2' }],
      ['previewNext', { search: '', hash: '#/2' }],
    ] as const
    for (const [place, address] of places) {
      const text = await html(place, address)
      expect(text).toContain('the true picture')
      expect(text).not.toContain('button')
    }
    vi.unstubAllGlobals()
  })
})
