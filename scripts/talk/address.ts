/** A slide in the address of a deck (`#/12?clicks=2`), and what one language makes of a place of another. Pure. */
import type { TalkPlace } from './step.js'

/** Ids of the slides by language, in order. */
export type SlideIds = Record<string, string[]>

/** Stands before ids that would read as something else than a slide's name (scripts/markdown/route.ts). */
const marked = '_'

/** The place that the hash of an address names; undefined where it is none of a slide. */
export function placeAt(hash: string, ids: readonly string[]): TalkPlace | undefined {
  const [, name = '', query = ''] = /^#\/([^/?#]+)(?:\?(.*))?$/.exec(hash) ?? []
  const named = /^\d+$/.test(name)
    ? ids[Number(name) - 1]
    : ids.find((id) => id === name || marked + id === name)
  // The root is the first slide.
  const slide = named ?? (/^(?:#?\/?)$/.test(hash) ? ids[0] : undefined)
  if (slide === undefined) return undefined
  const clicks = Number(new URLSearchParams(query).get('clicks') ?? 0)
  return { slide, click: Number.isInteger(clicks) && clicks > 0 ? clicks : 0 }
}

/** The hash for a slide by its number, from 1. */
export const hashOf = (number: number, click: number): string =>
  `#/${number}${click > 0 ? `?clicks=${click}` : ''}`

/**
 * The hash of a place in a language. A slide that it lacks is the nearest one before that it has, in the order of a
 * language that knows the slide, and without clicks.
 */
export function hashIn(ids: SlideIds, lang: string, { slide, click }: TalkPlace): string | undefined {
  const own = ids[lang] ?? []
  const at = own.indexOf(slide)
  if (at >= 0) return hashOf(at + 1, click)
  const other = Object.values(ids).find((all) => all.includes(slide))
  const before = other?.slice(0, other.indexOf(slide)).findLast((id) => own.includes(id))
  if (other === undefined) return undefined
  return hashOf(before === undefined ? 1 : own.indexOf(before) + 1, 0)
}
