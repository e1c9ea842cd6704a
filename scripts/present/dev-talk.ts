/**
 * The presenter's view in `dev`: of the deck as it stands, and again after each edit. The deck's windows follow each other by
 * the server of `dev`, by the numbers of slides; the view names slides, and both are kept together here.
 */
import type { DeckModel } from '../deck/model.js'
import type { DevDoor, DevTalk, Place } from '../site/dev/talk.js'
import { TALK, type WindowData } from '../talk/messages.js'
import type { Registers } from '../talk/registers.js'
import type { TalkPlace } from '../talk/step.js'
import type { TalkSheet } from '../talk/sheet.js'
import type { PresentFiles } from './bundle.js'
import { followingPage, type ViewInput } from './pages.js'
import { openHub } from './serve/hub.js'
import { isRead, ownPage } from './serve/own-pages.js'
import { openRemotes } from './serve/remotes.js'
import { sheetOf } from './sheet.js'

export interface DevTalkInput {
  door: DevDoor
  /** Address of the server's root. */
  url: string
  key: string
  deck: DeckModel
  view: ViewInput
  /** `@font-face` rules. */
  fonts: string
  files: () => Promise<PresentFiles>
}

export interface OpenDevTalk extends DevTalk {
  /** The presenter's address, with the key behind a `#`. */
  presenter: string
  /** The deck was edited. */
  update(deck: DeckModel): void
  close(): void
}

/** Names the deck's windows, together, among those who move the talk. */
const WINDOWS = 'dev'

/** Opens the view's part of the server. */
export function openDevTalk(input: DevTalkInput): OpenDevTalk {
  const { door, url, key, view, fonts, files } = input
  const { lang, deck: id } = view
  let sheet: TalkSheet = sheetOf(input.deck)
  let known: Registers = {}
  const ids = (): string[] => sheet.slides.map((slide) => slide.id)
  const data = (): WindowData => ({ deck: id, lang, ids: { [lang]: ids() }, home: 'dev' })
  // No remote outlives this server.
  const remotes = openRemotes(key)
  const hub = openHub({
    ...{ doors: [{ server: door.sockets, own: door.own }], key, remotes },
    remoteUrl: `${url}${TALK.view(lang).slice(1)}`,
    hear(registers) {
      const before = known.place
      known = registers
      if (registers.place !== before && registers.place?.by !== WINDOWS) leadTo(registers.place?.value)
    },
  })
  /** The deck's windows to where the talk is, if the deck has that slide. */
  function leadTo(place: TalkPlace | undefined): void {
    const page = ids().indexOf(place?.slide ?? '') + 1
    if (place && page > 0) door.lead({ page, clicks: place.click })
  }
  return {
    presenter: `${url}${TALK.view(lang).slice(1)}#${key}`,
    page: (html) => followingPage(html, data()),
    moved({ page, clicks }: Place) {
      const slide = ids()[page - 1]
      const at = known.place?.value
      if (slide === undefined || (at?.slide === slide && at.click === clicks)) return
      hub.put('place', { slide, click: clicks }, WINDOWS)
    },
    async answer(request, response) {
      if (!isRead(request, response)) return
      const path = (request.url ?? '').replace(/[?#].*$/, '')
      const page = { view: { ...view, ...data() }, fonts: async () => fonts, sheet: async () => sheet }
      await ownPage(
        { languages: new Map([[lang, page]]), files, key, alone: true },
        remotes,
        path,
        request,
        response,
      )
    },
    update(deck) {
      const before = ids().join()
      sheet = sheetOf(deck)
      hub.say({ type: 'changed', ids: { [lang]: ids() } })
      // Slides may have other numbers now.
      if (ids().join() !== before) leadTo(known.place?.value)
    },
    close: () => hub.close(),
  }
}
