/** The language that a listener chose, kept on his own device. */
import { hashIn, placeAt } from '../../scripts/talk/address.ts'
import { TALK, type WindowData } from '../../scripts/talk/messages.ts'
import type { TalkPlace } from '../../scripts/talk/step.ts'

const KEPT = 'diptych-follow-language'

/** Is one of those that are built; undefined where none was chosen. */
export function chosenLanguage({ ids }: Pick<WindowData, 'ids'>): string | undefined {
  try {
    const code = localStorage.getItem(KEPT) ?? ''
    return Object.hasOwn(ids, code) ? code : undefined
  } catch {
    return undefined
  }
}

export function keepLanguage(code: string): void {
  try {
    localStorage.setItem(KEPT, code)
  } catch {
    // The address says it, too.
  }
}

/** To the page in another language. @param place the listener's own, where he isn't with the speaker */
export function goTo(code: string, { ids }: Pick<WindowData, 'ids'>, place: TalkPlace | undefined): void {
  keepLanguage(code)
  location.assign(TALK.follow(code) + (place ? (hashIn(ids, code, place) ?? '') : ''))
}

/** The place that the address names, which is taken out of it: a reload leads to the speaker. */
export function takePlace({ ids, lang }: Pick<WindowData, 'ids' | 'lang'>): TalkPlace | undefined {
  const { hash } = location
  if (hash === '') return undefined
  history.replaceState(null, '', location.pathname)
  return placeAt(hash, ids[lang] ?? [])
}
