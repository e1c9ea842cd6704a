/** Which file of the built site holds what of the slides. */
import { describe, expect, it } from 'vitest'
import { groupPlugin } from '../../../scripts/site/slidev/plugins.js'

const plugin = groupPlugin(9, ['/deck/layouts/chart.vue', '~icons/lucide/eye'])
const loaded = (name: string) => plugin.load.handler(`\0virtual:diptych-slides/${name}.js`)

describe('files of slides', () => {
  it('hold the first slide alone, which comes with what starts, and then six each', () => {
    const slides = (name: string) =>
      [...(loaded(name) ?? '').matchAll(/as s(\d+) /g)].map(([, n]) => Number(n))
    expect([slides('0'), slides('1'), slides('2')]).toEqual([[1], [2, 3, 4, 5, 6, 7], [8, 9]])
  })

  it('share one with the layouts and icons of all slides but the first', () => {
    expect(loaded('parts')).toMatch(
      /import \w+ from "\/deck\/layouts\/chart\.vue"\nimport \w+ from "~icons\/lucide\/eye"/,
    )
    expect(loaded('1')).toContain("import 'virtual:diptych-slides/parts'")
    expect(loaded('0')).not.toContain('parts')
  })

  it('are asked for together with what they share', () => {
    const source = "export const load = async () => ({ default: await import('/@slidev/slides/8/md') })"
    const code = plugin.transform.handler(source, '/@slidev/slides')?.code
    expect(code).toContain("(import('virtual:diptych-slides/parts'), import('virtual:diptych-slides/2'))")
    expect(code).toContain('(await diptychFile2()).s8')
  })
})
