/** What is wrong with a drawing: no XML, a file that could run or load something, or no size. */
import type { PictureFault } from '../types.js'
import {
  addresses,
  allowedElements,
  linkAddress,
  notAnimated,
  ownAddress,
  refusedElements,
  refusedNamespaces,
  svgNamespace,
} from './allowed.js'
import { readSvg, type SvgAttribute, type SvgElement } from './read.js'
import { boxSize, pixels } from './size.js'
import { sheetFault, short, valueFault } from './style.js'

/** The first fault of an SVG file, or nothing. Each kind of finding is told once. */
export function svgFault(bytes: Uint8Array): PictureFault | undefined {
  const found = new Set<string>()
  const file = readSvg(bytes, {
    doctype: (text) => {
      // The name and address of the document type are never loaded; declarations could name files, or multiply.
      if (text.includes('[')) found.add('declarations of its own (`<!DOCTYPE … [`)')
    },
    instruction: (target) => {
      if (target.toLowerCase() !== 'xml') found.add(`the instruction \`<?${target}\``)
    },
    element: (element) => elementFindings(element).forEach((one) => found.add(one)),
    ended: (local, text) => {
      const fault = local === 'style' ? sheetFault(text) : undefined
      if (fault) found.add(`${fault} in its style`)
    },
  })
  if (file.root && (file.root.local !== 'svg' || file.root.namespace !== svgNamespace))
    return {
      code: 'bad-image',
      why: `starts with \`<${file.root.local}>\`, not with an \`<svg>\` of the SVG namespace`,
      hint: 'xmlns="http://www.w3.org/2000/svg" must stand in its first tag',
    }
  if (found.size > 0)
    return {
      code: 'unsafe-image',
      why: `holds ${[...found].slice(0, 4).join(', ')}${found.size > 4 ? `, and ${found.size - 4} more` : ''}`,
      expected: 'a drawing that runs nothing and loads nothing',
      hint: 'export it again as a plain SVG with pictures embedded, or as PNG',
    }
  if (file.error !== undefined || !file.root)
    return { code: 'broken-image', why: `is not well-formed: ${file.error ?? 'it holds no element'}` }
  return sizeFault(file.root.attributes)
}

function sizeFault(attributes: ReadonlyMap<string, string>): PictureFault | undefined {
  const viewBox = attributes.get('viewBox')
  if (viewBox !== undefined && !boxSize(viewBox))
    return { code: 'bad-image', why: `has a \`viewBox\` that is none: \`${short(viewBox)}\`` }
  if (viewBox !== undefined || (pixels(attributes.get('width')) && pixels(attributes.get('height'))))
    return undefined
  return {
    code: 'bad-image',
    why: 'says no size: it would be cut',
    expected: 'a `viewBox`, or a `width` and a `height` in px, pt, mm, cm or in',
    hint: 'add viewBox="0 0 <width> <height>" to its first tag',
  }
}

function elementFindings({ name, local, namespace, attributes }: SvgElement): string[] {
  const meaning = refusedNamespaces.get(namespace)
  if (meaning !== undefined) return [`\`<${name}>\`: ${meaning}`]
  // Notes of drawing programs: no browser gives other namespaces a meaning.
  if (namespace !== svgNamespace && namespace !== '') return []
  const known = refusedElements.get(local)
  if (known !== undefined) return [known]
  if (!allowedElements.has(local)) return [`\`<${name}>\`, which is no part of a drawing`]
  return attributes.flatMap((attribute) => attributeFinding(local, attribute) ?? [])
}

/** Attributes that are words or names, whatever they look like. */
const words = /^(?:aria-|data-|id$|class$|role$|lang$)/

function attributeFinding(
  element: string,
  { name, local, namespace, value }: SvgAttribute,
): string | undefined {
  if (name === 'xml:base') return 'a base for its addresses (`xml:base`)'
  // Notes of drawing programs; XLink is what older files write their addresses with.
  if (namespace !== '' && namespace !== 'http://www.w3.org/1999/xlink') return undefined
  if (/^on/i.test(local)) return `the event handler \`${name}\``
  const text = value.trim()
  if (addresses.has(local.toLowerCase())) {
    // Browsers drop these characters before they read an address.
    const address = text.replace(/[\u0000-\u0020]+/g, '')
    const allowed = element === 'a' ? linkAddress : ownAddress
    return address === '' || allowed.test(address) ? undefined : `the address \`${short(text)}\``
  }
  if (local === 'attributeName' && notAnimated.test(text)) return `an animation of \`${text}\``
  return words.test(name) ? undefined : valueFault(value)
}
