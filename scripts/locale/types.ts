/** Words of the interface by key (scripts/locale/*.yaml). */
export type Words = Record<string, string>

/** A language of a deck. */
export interface Locale {
  /** Key in the deck's `languages`, e.g. `zh`; also the folder name in `dist`. */
  code: string
  /** BCP 47 tag for `lang`, e.g. `zh-CN`. */
  tag: string
  name: string
  dir: 'ltr' | 'rtl'
  strings: Words
}
