/** A listener's page: asks for what it may know of the deck, and shows it. */
import { createApp } from 'vue'
import { TALK, TALK_DATA, type WindowData } from '../scripts/talk/messages.ts'
import type { FollowSheet } from '../scripts/talk/sharing.ts'
import { chosenLanguage, takePlace } from './follow/language.ts'
import { useFollowing } from './follow/talk.ts'
import { followView } from './follow/view.ts'

const data = JSON.parse(document.getElementById(TALK_DATA)!.textContent) as WindowData

/** Where a listener was who changed the language while he was not with the speaker. */
const own = takePlace(data)

/** In ms: a server that is being started again is asked again. */
const again = 2_000

async function start(): Promise<void> {
  // Who chose a language before comes back to it, by whatever address.
  const chosen = chosenLanguage(data)
  if (chosen !== undefined && chosen !== data.lang) return location.replace(TALK.follow(chosen))
  const answer = await fetch(TALK.followSheet(data.lang)).catch(() => undefined)
  if (!answer?.ok) return void setTimeout(() => void start(), again)
  const sheet = (await answer.json()) as FollowSheet
  document.title = sheet.title
  createApp(followView(useFollowing(sheet, data.ids, own))).mount('#app')
}

void start()
