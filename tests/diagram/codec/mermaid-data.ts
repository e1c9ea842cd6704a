/** Mermaid's own parser, in Node: the layout data that it makes of a text, as a layout gets it in a page. */
import { JSDOM } from 'jsdom'
import type { MermaidData } from '../../../scripts/diagram/codec/decode.js'

interface FlowDb {
  getData(): MermaidData
  getDirection(): string
}

let parser: Promise<(text: string) => Promise<{ db: unknown }>> | undefined

/** Mermaid cleans labels with a sanitizer that needs a window. */
async function start() {
  Object.assign(globalThis, { window: new JSDOM('').window })
  const { default: mermaid } = await import('mermaid')
  mermaid.initialize({ startOnLoad: false, theme: 'base' })
  return (text: string) => mermaid.mermaidAPI.getDiagramFromText(text)
}

/** @throws where Mermaid cannot read the text */
export async function mermaidData(text: string): Promise<MermaidData> {
  parser ??= start()
  const db = (await (await parser)(text)).db as FlowDb
  return { ...db.getData(), direction: db.getDirection() }
}
