/** An SVG file read as XML, in one pass. */
import { SaxesParser } from 'saxes'

export interface SvgAttribute {
  /** As written, with its prefix. */
  name: string
  /** Without prefix. */
  local: string
  /** Empty for attributes of the element itself. */
  namespace: string
  value: string
}

export interface SvgElement {
  name: string
  local: string
  namespace: string
  attributes: SvgAttribute[]
}

export interface SvgReader {
  element?(element: SvgElement): void
  /** All the text directly inside an element that has ended. */
  ended?(local: string, text: string): void
  doctype?(text: string): void
  instruction?(target: string): void
}

export interface SvgFile {
  text: string
  root?: {
    local: string
    namespace: string
    attributes: Map<string, string>
    /** Offset in the text behind the root's name, where a further attribute may stand. */
    end: number
  }
  /** Why it is not well-formed XML; browsers show no such file. */
  error?: string
}

/**
 * Reads a file. Entities and character references are resolved, prefixes too: what comes out is what a browser sees.
 * Entities that the file declares are not known here, so that none can multiply the text.
 */
export function readSvg(bytes: Uint8Array, reader: SvgReader = {}): SvgFile {
  const file: SvgFile = { text: textOf(bytes) }
  const parser = new SaxesParser({ xmlns: true, position: true })
  const open: string[] = []
  parser.on('error', (error) => (file.error ??= error.message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')))
  parser.on('doctype', (doctype) => reader.doctype?.(doctype))
  parser.on('processinginstruction', ({ target }) => reader.instruction?.(target))
  const addText = (text: string): void => {
    if (open.length > 0) open[open.length - 1] += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('opentag', ({ name, local, uri, attributes }) => {
    const own = Object.values(attributes).map((one) => ({
      name: one.name,
      local: one.local,
      namespace: one.uri,
      value: one.value,
    }))
    if (!file.root) {
      const end = file.text.lastIndexOf(`<${name}`, parser.position) + name.length + 1
      file.root = { local, namespace: uri, end, attributes: new Map(own.map((one) => [one.name, one.value])) }
    }
    open.push('')
    reader.element?.({ name, local, namespace: uri, attributes: own })
  })
  parser.on('closetag', ({ local }) => reader.ended?.(local, open.pop() ?? ''))
  parser.write(file.text).close()
  return file
}

/** UTF-8, as browsers take it where nothing says otherwise, or UTF-16 by its mark. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : ''
  return new TextDecoder(utf16 || 'utf-8').decode(bytes)
}
