/** One drawing for both grounds, made of two that differ in nothing but colours. Pure. */

/** A colour as Mermaid writes it. Names of colours stay: they are the author's. */
const colour = /#(?:[\da-f]{8}|[\da-f]{6}|[\da-f]{3,4})(?![\da-z_-])|(?:rgb|hsl)a?\([^()]*\)/gi

/** A reference such as `url(#arrow)` is no colour. */
const reference = /url\(#[^)]*\)|href="#[^"]*"|#[A-Za-z][\w-]*(?=[ .{,>:])/g

interface Pieces {
  between: string[]
  colours: string[]
}

function piecesOf(svg: string): Pieces {
  const kept: string[] = []
  const shielded = svg.replace(reference, (all) => `\u0000${kept.push(all) - 1}\u0000`)
  const open = (text: string): string =>
    text.replace(/\u0000(\d+)\u0000/g, (_, at: string) => kept[Number(at)]!)
  return { between: shielded.split(colour).map(open), colours: shielded.match(colour) ?? [] }
}

/**
 * The same drawing with ids of its own: Mermaid counts some through all that it draws, and calls others the same in every
 * drawing, so that one on a page would point into another. Pure.
 *
 * @param root id of the drawing's root, which stays, as do those that start with it
 */
export function withOwnIds(root: string, svg: string): string {
  const names = new Map<string, string>()
  for (const [, id = ''] of svg.matchAll(/\sid="([^"]+)"/g))
    if (id !== root && !id.startsWith(`${root}-`) && !names.has(id)) names.set(id, `${root}-i${names.size}`)
  return svg
    .replace(/(\sid=")([^"]+)"/g, (_, lead: string, id: string) => `${lead}${names.get(id) ?? id}"`)
    .replace(/#([A-Za-z_][\w-]*)/g, (all, id: string) => (names.has(id) ? `#${names.get(id)!}` : all))
}

/**
 * A drawing whose colours follow the ground: those that differ become custom properties of its root.
 *
 * @param id of the root, unique on the page
 * @returns undefined where the two drawings differ in more than colours
 */
export function onBothGrounds(id: string, paper: string, night: string): string | undefined {
  const [light, dark] = [piecesOf(paper), piecesOf(night)]
  if (light.between.join('\u0000') !== dark.between.join('\u0000')) return undefined
  const names = new Map<string, string>()
  const body = light.colours
    .map((one, at) => {
      const other = dark.colours[at]!
      const value = one === other ? one : `var(--m${nameOf(names, `${one}\u0000${other}`)})`
      return light.between[at]! + value
    })
    .join('')
  const all = body + light.between.at(-1)!
  if (names.size === 0) return all
  const rule = (which: 0 | 1): string =>
    [...names].map(([pair, name]) => `--m${name}:${pair.split('\u0000')[which]}`).join(';')
  const style = `<style>#${id}{${rule(0)}}:is(.dark,.night) #${id}{${rule(1)}}</style>`
  return all.replace(/(<svg[^>]*>)/, (root) => root + style)
}

function nameOf(names: Map<string, string>, pair: string): string {
  const known = names.get(pair)
  if (known !== undefined) return known
  const name = names.size.toString(36)
  names.set(pair, name)
  return name
}
