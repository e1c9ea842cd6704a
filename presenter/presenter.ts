/** The presenter's view: takes the key from the address, asks for the talk's sheet, and shows it. */
import { createApp } from 'vue'
import { TALK, TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import type { Report } from '../scripts/talk/rehearsal/report.ts'
import type { TalkSheet } from '../scripts/talk/sheet.ts'
import { useTalk } from './talk.ts'
import { presenterView } from './view/index.ts'

const { lang, rehearse, begin } = JSON.parse(document.getElementById(TALK_DATA)!.textContent) as WindowData
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

/** What only who has the key is told; undefined where it is refused, or the server is not reached. */
async function ask<T>(address: string): Promise<T | undefined> {
  const headers = { Authorization: `Bearer ${key}` }
  const answer = await fetch(address, { headers }).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as T) : undefined
}

async function start(): Promise<void> {
  const sheet = key === undefined ? undefined : await ask<TalkSheet>(TALK.sheet(lang))
  if (!sheet) return
  const talk = useTalk(sheet, key, begin)
  document.title = talk.word('present.title', { title: sheet.title })
  createApp(presenterView(talk, rehearse ? () => ask<Report>(TALK.runs(lang)) : undefined)).mount('#app')
}

void start()
