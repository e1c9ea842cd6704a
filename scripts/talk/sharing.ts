/** A talk that others follow over the network: what its windows know of that. Pure. */
import type { TalkSheet } from './sheet.js'

/** A QR code (scripts/figures/qr.ts). */
export interface Code {
  /** Side in modules, the quiet zone included. */
  size: number
  /** The dark modules as an SVG path. */
  path: string
}

/** Where listeners come in. */
export interface Share {
  url: string
  code: Code
}

/** A device that moves the talk by a code that it was given. */
export interface Remote {
  id: string
  /** What it says of itself. */
  name: string
  /** It is connected now. */
  here: boolean
}

/** How a remote is called, at most this long. */
export const LONGEST_NAME = 40

/** What a follow page knows of the deck: nothing that only the presenter may read. */
export interface FollowSheet extends Pick<TalkSheet, 'deck' | 'lang' | 'tag' | 'dir' | 'title' | 'words'> {
  languages: TalkSheet['languages']
  slides: Pick<TalkSheet['slides'][number], 'id' | 'headline' | 'clicks' | 'sources'>[]
}

/** Words that the follow page uses besides its own. */
const WORDS = ['sources', 'slide', 'nav.previous', 'nav.next']

/** Of a sheet, what every listener may read. */
export function followSheet({
  deck,
  lang,
  tag,
  dir,
  title,
  languages,
  slides,
  words,
}: TalkSheet): FollowSheet {
  const open = Object.entries(words).filter(([key]) => WORDS.includes(key) || key.startsWith('follow.'))
  return {
    ...{ deck, lang, tag, dir, title, languages },
    slides: slides.map(({ id, headline, clicks, sources }) => ({ id, headline, clicks, sources })),
    words: Object.fromEntries(open),
  }
}
