/** What the presenter's view knows of a talk: made from the deck model (scripts/present/sheet.ts). JSON. */

/** A paragraph of notes. `click` is the click at which it is said, 0 = on entering. */
export interface SheetNote {
  click: number
  html: string
  private?: true
}

export interface SheetSlide {
  id: string
  /** Id of its entry of the outline, which may go over several slides. */
  entry: string
  headline: string
  /** Index of its section. */
  section: number
  appendix: boolean
  /** Planned minutes; a slide that goes over several parts has its share at each. */
  minutes: number
  /** Number of click steps. */
  clicks: number
  /** In the order in which they are said. */
  notes: SheetNote[]
  /** How long its notes are, without private ones: in the sheet's unit. */
  length: number
  /** What was said at the part before, of the same entry. */
  recalled: boolean
  sources: { number: number; html: string; href?: string }[]
  /** Ids of the shorter versions that leave it out. */
  skippedBy: string[]
}

export interface TalkSheet {
  /** Changes when this file does: a stored sheet of another one is made anew. */
  format: 2
  deck: string
  lang: string
  tag: string
  dir: 'ltr' | 'rtl'
  title: string
  /** What is counted of notes: in Chinese, Japanese and Korean characters. */
  unit: 'words' | 'characters'
  sections: { title: string; appendix: boolean }[]
  slides: SheetSlide[]
  /** The deck has private notes, which were left out here. */
  withheld?: true
  variants: { id: string; name: string; minutes: number }[]
  languages: { code: string; tag: string; name: string }[]
  /** Words of the interface, by key. */
  words: Record<string, string>
}
