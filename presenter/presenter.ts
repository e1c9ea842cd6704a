/** The presenter's view: takes the key from the address, asks for the talk's sheet, and shows it. */
import { TALK, TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import type { Report } from '../scripts/talk/rehearsal/report.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { dropKey, takeKey } from './key.ts'
import { showView } from './show.ts'

const { lang, rehearse, begin, home } = JSON.parse(
  document.getElementById(TALK_DATA)!.textContent,
) as WindowData

/** What the page says without a key. */
const locked = document.querySelector('.locked')!

/** Says that a code or a key counts no more, in place of all else. */
function refuse(): void {
  const text = locked.querySelector<HTMLElement>('[data-withdrawn]')
  if (text) text.textContent = text.dataset['withdrawn'] ?? ''
  document.querySelector('#app')!.replaceChildren(locked)
}

/** Asks whether this device shall become a remote; resolves at a press of the button by a person, and by no script. */
function agreed(): Promise<void> {
  const text = locked.querySelector<HTMLElement>('[data-pair]')
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'main', textContent: text?.dataset['pairUse'] ?? '' })
  if (text) text.textContent = text.dataset['pair'] ?? ''
  locked.append(button)
  button.focus()
  return new Promise((resolve) =>
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return
      button.remove()
      resolve()
    }),
  )
}

/** What only who has the key is told; the status where it is refused, none where the server is not reached. */
async function ask<T>(address: string, key: string): Promise<T | number | undefined> {
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await fetch(address, { headers }).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as T) : answer?.status
}

async function start(): Promise<void> {
  const given = location.hash !== ''
  const key = await takeKey(agreed)
  if (key === undefined) {
    if (given) refuse()
    return
  }
  const sheet = await ask<TalkSheet>(TALK.sheet(lang), key)
  if (sheet === 403) {
    dropKey(key)
    return refuse()
  }
  if (typeof sheet !== 'object') return
  const runs = async (): Promise<Report | undefined> => {
    const report = await ask<Report>(TALK.runs(lang), key)
    return typeof report === 'object' ? report : undefined
  }
  async function renew(): Promise<TalkSheet | undefined> {
    const fresh = await ask<TalkSheet>(TALK.sheet(lang), key!)
    return typeof fresh === 'object' ? fresh : undefined
  }
  const app = showView(sheet, {
    ...{ page: home === 'dev' ? '/' : `/${sheet.deck}/${sheet.lang}/`, key, home },
    ...(home === 'dev' ? { renew } : {}),
    ...(begin ? { start: begin } : {}),
    ...(rehearse ? { runs } : {}),
    onRefused() {
      dropKey(key)
      app.unmount()
      refuse()
    },
  })
}

void start()
