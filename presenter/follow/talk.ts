/** A listener's talk: where the speaker is, where the listener is, and whether the one follows the other. */
import { computed, reactive, ref, shallowRef } from 'vue'
import { hashIn, placeAt } from '../../scripts/talk/address.ts'
import type { Registers } from '../../scripts/talk/registers.ts'
import {
  ASKING_AT_FIRST,
  ranked,
  withNews,
  type Asked,
  type ShownQuestion,
} from '../../scripts/talk/questions.ts'
import type { FollowSheet } from '../../scripts/talk/sharing.ts'
import { next, placeOf, previous, stepOf, type Step, type TalkPlace } from '../../scripts/talk/step.ts'
import { fill } from '../../scripts/text/fill.ts'
import { drawingOf } from '../ink/overlay.ts'
import { openLink } from '../link.ts'

const VOTER = 'diptych-follow-voter'
const VOTED = 'diptych-follow-voted'

/** A name by chance, so that a reload votes no second time. It names nobody. */
function voterName(): string {
  const made = crypto.getRandomValues(new Uint32Array(3)).join('-')
  try {
    const kept = sessionStorage.getItem(VOTER) ?? made
    sessionStorage.setItem(VOTER, kept)
    return kept
  } catch {
    return made
  }
}
function votedBefore(): string[] {
  try {
    return JSON.parse(sessionStorage.getItem(VOTED) ?? '[]') as string[]
  } catch {
    return []
  }
}

/**
 * Joins the talk as a listener.
 * @param ids of slides by language
 * @param own the place of a listener who is not with the speaker
 */
export function useFollowing(sheet: FollowSheet, ids: Record<string, string[]>, own?: TalkPlace) {
  const registers = shallowRef<Registers>({})
  const server = ref<boolean>()
  const questions = shallowRef<ShownQuestion[]>([])
  const asked = ref<Asked | 'sent'>()
  const voted = ref(new Set(votedBefore()))
  /** The speaker leads; a step of one's own ends it, until one wants it again. */
  const following = ref(own === undefined)
  const here = ref<Step>(stepOf(sheet, own))

  const link = openLink({
    deck: sheet.deck,
    presenter: false,
    voter: voterName(),
    onNews: () => update(),
    onServer: (reached) => (server.value = reached),
    onHeard(heard) {
      if (heard.type === 'questions') questions.value = withNews(questions.value, heard)
      if (heard.type === 'asked') asked.value = heard.result
    },
  })
  /** The speaker's place in this language: a slide that it lacks is the nearest one before. */
  const speaker = computed(() => {
    const place = registers.value.place?.value
    const hash = place && hashIn(ids, sheet.lang, place)
    const own = hash === undefined ? undefined : placeAt(hash, ids[sheet.lang] ?? [])
    return stepOf(sheet, own)
  })
  function update(): void {
    registers.value = link.registers()
    if (following.value) here.value = speaker.value
  }
  const asking = computed(() => registers.value.asking?.value ?? ASKING_AT_FIRST)
  const isAway = (): boolean => here.value.at !== speaker.value.at || here.value.click !== speaker.value.click

  /** A step of the listener's own. */
  function go(to: Step | undefined): void {
    if (!to) return
    here.value = to
    following.value = following.value ? !isAway() : false
  }
  return reactive({
    ...{ sheet, ids },
    ...{ here, speaker, following, server, asking, asked, voted },
    slide: computed(() => sheet.slides[here.value.at]!),
    /** What the speaker draws and points at on this slide, as SVG. */
    drawing: computed(() => drawingOf(registers.value, sheet.slides[here.value.at]?.id)),
    /** Covered while the speaker shows no slide; who looks around by himself isn't concerned. */
    blank: computed(() => following.value && (registers.value.screen?.value ?? 'slide') !== 'slide'),
    questions: computed(() => ranked(questions.value)),
    word: (name: string, values: Record<string, string | number> = {}): string =>
      fill(sheet.words[name] ?? '', (one) => values[one]?.toString()),
    forward: () => go(next(sheet, here.value)),
    back: () => go(previous(sheet, here.value)),
    forwardSlide: () =>
      go(here.value.at + 1 < sheet.slides.length ? { at: here.value.at + 1, click: 0 } : undefined),
    backSlide: () => go(here.value.at > 0 ? { at: here.value.at - 1, click: 0 } : undefined),
    /** The deck's frame was walked through. */
    walked(place: TalkPlace) {
      const to = stepOf(sheet, place)
      if (to.at !== here.value.at || to.click !== here.value.click) go(to)
    },
    /** Back to the speaker, and along with him from now on. */
    snap() {
      following.value = true
      here.value = speaker.value
    },
    /** @returns false where the server isn't reached: nothing was sent */
    ask(text: string): boolean {
      if (server.value !== true) return false
      asked.value = 'sent'
      link.say({ type: 'ask', text })
      return true
    },
    vote(id: string) {
      const up = !voted.value.has(id)
      const all = new Set(voted.value)
      if (up) all.add(id)
      else all.delete(id)
      voted.value = all
      try {
        sessionStorage.setItem(VOTED, JSON.stringify([...all]))
      } catch {
        // A reload forgets which they were; the server does not.
      }
      link.say({ type: 'vote', id, up })
    },
    /** The place as other languages' pages know it. */
    place: () => placeOf(sheet, here.value),
  })
}

export type Following = ReturnType<typeof useFollowing>
