/** Runs in the drawing page: any Mermaid diagram, in the theme's look on both grounds. */
import mermaid from 'mermaid'
import { mermaidCss, mermaidSizes, mermaidType, mermaidTheme } from '../../theme/mermaid.js'
import { lengths, paper } from '../../theme/tokens.js'
import { onBothGrounds, withOwnIds } from './grounds.js'

/** What the page gives back: a drawing, or what is wrong with the text. */
export interface DrawnAny {
  svg?: string
  /** Size that the drawing asks for, and what stands in its smallest type; px. */
  width?: number
  height?: number
  smallest?: { size: number; text: string }
  error?: string
  /** 1-based line that a parser names, after what Mermaid takes out of the text. */
  line?: number | undefined
}

/** What a diagram may not set for itself: it would leave the deck's look, or its safety. */
const fixed = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'suppressErrorRendering', 'maxEdges'],
  ...['theme', 'themeVariables', 'themeCSS', 'darkMode', 'fontFamily', 'altFontFamily', 'htmlLabels', 'look'],
]

const configOn = (ground: 'paper' | 'night', type: string, fontFamily: string) => ({
  startOnLoad: false,
  deterministicIds: true,
  suppressErrorRendering: true,
  securityLevel: 'strict' as const,
  secure: fixed,
  theme: 'base' as const,
  themeVariables: { ...mermaidTheme(ground, type), fontFamily },
  fontFamily,
  // Without it a sequence's types would be the default's, whatever is set for them.
  fontSize: mermaidType,
  // Words as SVG, which every viewer knows; a map of ideas would set them beside its circle.
  htmlLabels: type === 'mindmap',
  markdownAutoWrap: true,
  themeCSS: mermaidCss,
  ...mermaidSizes,
})

/**
 * Draws a text on both grounds.
 *
 * @param id of the drawing's root
 * @param config to put back: the drawing page's own
 */
export async function drawAny(
  id: string,
  text: string,
  fontFamily: string,
  config: object,
): Promise<DrawnAny> {
  const random = Math.random
  let type = ''
  const drawnOn = async (ground: 'paper' | 'night'): Promise<string> => {
    // Names of commits are made up: the same ones each time, on both grounds.
    let seed = 1
    Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647
    mermaid.initialize(configOn(ground, type, fontFamily) as never)
    return withOwnIds(id, (await mermaid.render(id, text)).svg)
  }
  try {
    type = mermaid.detectType(text)
    const [light, dark] = [await drawnOn('paper'), await drawnOn('night')]
    const both = onBothGrounds(id, light, dark)
    return measure(both ?? light, both === undefined ? paperGround : '')
  } catch (error) {
    return failed(error)
  } finally {
    Math.random = random
    mermaid.initialize(config as never)
  }
}

interface ParserError {
  message?: string
  hash?: { line?: number; loc?: { first_line?: number } }
  result?: {
    lexerErrors?: { line?: number }[]
    parserErrors?: { token?: { startLine?: number }; previousToken?: { startLine?: number } }[]
  }
}

/** What is wrong, and the line that the parser names, by whichever of Mermaid's parsers. */
function failed(thrown: unknown): DrawnAny {
  const { message = String(thrown), hash, result } = (thrown ?? {}) as ParserError
  const told = Number(/\bline:? (\d+)/i.exec(message)?.[1])
  const token =
    result?.parserErrors?.[0]?.token?.startLine ?? result?.parserErrors?.[0]?.previousToken?.startLine
  const line = [told, result?.lexerErrors?.[0]?.line, token, hash?.loc?.first_line].find(Number.isFinite)
  return { error: message, line }
}

/** The drawing without a size of its own on the page, and what it takes. */
function measure(svg: string, style: string): DrawnAny {
  const holder = document.body.appendChild(document.createElement('div'))
  try {
    holder.innerHTML = svg
    const root = holder.querySelector('svg')!
    const { width, height } = framed(root)
    const [smallest] = [...root.querySelectorAll('text, tspan, foreignObject *')]
      .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .map((one) => ({ size: parseFloat(getComputedStyle(one).fontSize), text: one.textContent ?? '' }))
      .sort((one, other) => one.size - other.size)
    for (const name of [
      'width',
      'height',
      'style',
      'role',
      'aria-roledescription',
      'aria-labelledby',
      'aria-describedby',
    ])
      root.removeAttribute(name)
    root.setAttribute('data-any', '')
    root.setAttribute(
      'style',
      `${style}max-width:${(width * most).toFixed(0)}px;max-height:${(height * most).toFixed(0)}px`,
    )
    return { svg: root.outerHTML, width, height, ...(smallest ? { smallest } : {}) }
  } finally {
    holder.remove()
  }
}

/** Sets a drawing's frame as Mermaid has reckoned it, and wider where words stand out of it. */
function framed(root: SVGSVGElement): { width: number; height: number } {
  const { x, y, width, height } = root.viewBox.baseVal.width
    ? root.viewBox.baseVal
    : { x: 0, y: 0, width: root.clientWidth, height: root.clientHeight }
  root.setAttribute('viewBox', `${x} ${y} ${width} ${height}`)
  root.setAttribute('style', `width:${width}px;height:${height}px;max-width:none`)
  const from = root.getBoundingClientRect()
  const boxes = [...root.querySelectorAll('text')].map((text) => text.getBoundingClientRect())
  const seen = boxes.filter((box) => box.width > 0)
  const left = Math.min(0, ...seen.map((box) => Math.floor(box.left - from.left)))
  const top = Math.min(0, ...seen.map((box) => Math.floor(box.top - from.top)))
  const right = Math.max(width, ...seen.map((box) => Math.ceil(box.right - from.left)))
  const bottom = Math.max(height, ...seen.map((box) => Math.ceil(box.bottom - from.top)))
  const size = { width: right - left, height: bottom - top }
  root.setAttribute('viewBox', `${x + left} ${y + top} ${size.width} ${size.height}`)
  return size
}

/** What stands on paper on both grounds, since on the dark one it would differ in more than colours. */
const paperGround = `background:${paper.paper};border-radius:${lengths.radius}px;`

/** So much larger than it asks for a small drawing may become. */
export const most = 1.5
