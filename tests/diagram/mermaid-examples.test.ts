/** Mermaid's own examples, from its npm package, through our renderer: as they stand, and with our layout. */
import { diagramData } from '@mermaid-js/examples'
import type { Browser } from 'playwright-chromium'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawDiagrams } from '../../scripts/diagram/draw.js'
import { startBrowser } from '../e2e/support.js'

const place = { file: 'examples.yaml', line: 1, column: 1 }
const fences = diagramData.flatMap(({ id, examples }) =>
  examples.map(({ code }, index) => ({ id: `${id}-${index}`, mermaid: code, place })),
)
const flowcharts = fences.filter(({ id }) => id.startsWith('flowchart'))
const ours = flowcharts.map((fence) => ({
  ...fence,
  id: `${fence.id}-lanes`,
  mermaid: `---\nconfig:\n  layout: diptych-lanes\n---\n${fence.mermaid}`,
}))
let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})
afterAll(() => browser?.close())

describe("Mermaid's own examples", () => {
  it('has flowcharts and other kinds', () => {
    expect(flowcharts.length).toBeGreaterThan(3)
    expect(fences.length).toBeGreaterThan(40)
  })

  it('are drawn as they stand, every kind', async () => {
    const { svgs, problems } = await drawDiagrams(fences, { browser })
    expect(problems).toEqual([])
    expect(svgs.size).toBe(fences.length)
  })

  it('keep every label when our layout arranges them', async () => {
    const { svgs, problems } = await drawDiagrams(ours, { browser })
    expect(problems).toEqual([])
    const texts = (svg: string) =>
      svg
        .replace(/<(style|title|desc)[\s\S]*?<\/\1>/g, '')
        .replace(/<[^>]+>/g, '')
        .replace(/\s+/g, '')
    for (const { id, mermaid } of ours) {
      const shown = texts(svgs.get(id) ?? '')
      const labels = [
        ...mermaid.matchAll(/[A-Za-z](?:\[\(?|\(\[?|\{)([A-Z][\w ?]+)[\])}]|label: "([^"]+)"/g),
      ].map(([, plain, quoted]) => (plain ?? quoted)!.replace(/\s+/g, ''))
      expect(labels.length, id).toBeGreaterThan(3)
      for (const label of labels) expect(shown, id).toContain(label)
    }
  })
})
