/** What reaches the presenter of the audience: how many follow, their questions, and the remotes that he gave out. */
import { computed, reactive, ref, shallowRef } from 'vue'
import type { Heard, Said } from '../scripts/talk/messages.ts'
import { ranked, withNews, type Judgement, type Question } from '../scripts/talk/questions.ts'
import type { Code, Remote, Share } from '../scripts/talk/sharing.ts'

/** In bytes: what the server takes at once, with room for what stands around. */
const longest = 3_500
/** In ms, between two of them: below the rate that a presenter has. */
const pause = 30

/** The desk of a window. @param say to the server */
export function openDesk(say: (said: Said) => void) {
  const share = shallowRef<Share>()
  const listeners = ref(0)
  const remotes = shallowRef<Remote[]>([])
  const code = shallowRef<{ url: string; code: Code; until: number }>()
  const questions = shallowRef<Question[]>([])
  /** This window is a remote: it gives nothing out. */
  const remote = ref(false)
  /** Were removed here: a server that was started again doesn't get them. */
  const removed = new Set<string>()

  /** A server that was started again knows no questions; one that goes on knows them all. */
  function giveBack(known: readonly Question[]): void {
    const ids = new Set(known.map(({ id }) => id))
    const lacking = questions.value.filter(({ id }) => !ids.has(id) && !removed.has(id))
    parcels(lacking).forEach((part, at) =>
      setTimeout(() => say({ type: 'keep', questions: part }), at * pause),
    )
  }

  function hears(heard: Heard): void {
    if (heard.type === 'welcome') {
      share.value = heard.share
      remote.value = heard.remote !== undefined
      code.value = undefined
    } else if (heard.type === 'audience') listeners.value = heard.listeners
    else if (heard.type === 'remotes') {
      if (heard.remotes.length > remotes.value.length) code.value = undefined
      remotes.value = heard.remotes
    } else if (heard.type === 'code') code.value = heard
    else if (heard.type === 'questions') {
      const changed = heard.changed as Question[]
      if (heard.all) giveBack(changed)
      // What this window knows stays until the server says that it is gone.
      questions.value = withNews(questions.value, { changed, gone: heard.gone })
    }
  }

  return reactive({
    ...{ share, listeners, remotes, code, remote, hears },
    questions: computed(() => ranked(questions.value)),
    open: computed(() => questions.value.filter(({ answered }) => !answered).length),
    judge(id: string, what: Judgement) {
      if (what === 'remove') removed.add(id)
      say({ type: 'judge', id, what })
    },
    /** Wants a code for a further remote. */
    pair: () => say({ type: 'pair' }),
    forgetCode: () => void (code.value = undefined),
    withdraw: (id: string) => say({ type: 'withdraw', id }),
  })
}

/** Parts that are each short enough for a message. */
function parcels(questions: Question[]): Question[][] {
  const size = (one: Question): number => new TextEncoder().encode(JSON.stringify(one)).length
  const parts: Question[][] = []
  let left = 0
  for (const one of questions) {
    const own = size(one)
    if (own > left || parts.length === 0) {
      parts.push([])
      left = longest
    }
    parts.at(-1)!.push(one)
    left -= own
  }
  return parts
}
