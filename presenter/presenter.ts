/** The presenter's view: takes the key from the address, asks for the talk's sheet, and shows it. */
import { createApp } from 'vue'
import { TALK, TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { useTalk } from './talk.ts'
import { presenterView } from './view/index.ts'

const { lang } = JSON.parse(document.getElementById(TALK_DATA)!.textContent) as WindowData
/** The key of this server: other ports are other origins. */
const KEY = 'diptych-talk-key'

/** Out of the address, so that no history, screen or copied link shows it. */
function takeKey(): string | undefined {
  const given = location.hash.slice(1)
  if (given !== '') history.replaceState(null, '', location.pathname)
  try {
    if (given !== '') localStorage.setItem(KEY, given)
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return given || undefined
  }
}

const key = takeKey()

async function start(): Promise<void> {
  if (key === undefined) return
  const answer = await fetch(TALK.sheet(lang), { headers: { Authorization: `Bearer ${key}` } })
  if (!answer.ok) return
  const sheet = (await answer.json()) as TalkSheet
  const talk = useTalk(sheet, key)
  document.title = talk.word('present.title', { title: sheet.title })
  createApp(presenterView(talk)).mount('#app')
}

void start()
