/** The deck in its frame: led to where the listener is, and telling where he goes in it. */
import { defineComponent, h, onMounted, onUnmounted, ref, watch } from 'vue'
import { hashOf } from '../../scripts/talk/address.ts'
import { FOLLOW_FRAME } from '../../scripts/talk/messages.ts'
import { useFitted } from '../fitted.ts'
import type { Walked } from '../follow-frame.ts'
import type { Following } from './talk.ts'

export const DeckFrame = defineComponent({
  props: { talk: { type: Object as () => Following, required: true } },
  setup({ talk }) {
    const box = ref<HTMLElement>()
    const frame = ref<HTMLIFrameElement>()
    useFitted(box)
    const deck = `/${talk.sheet.deck}/${talk.sheet.lang}/`
    const hash = (): string => hashOf(talk.here.at + 1, talk.here.click)
    const first = deck + hash()
    // Within its page: nothing is loaded again, and no history grows.
    const go = (): void => frame.value?.contentWindow?.location.replace(deck + hash())
    watch(hash, go)
    const hears = ({ source, origin, data }: MessageEvent<Partial<Walked> | null>): void => {
      if (origin !== location.origin || source !== frame.value?.contentWindow) return
      if (data?.type === 'diptych-walked' && data.place) talk.walked(data.place)
    }
    onMounted(() => {
      addEventListener('message', hears)
      // What was asked for while the page was loading.
      frame.value?.addEventListener('load', () => deck + hash() === first || go())
    })
    onUnmounted(() => removeEventListener('message', hears))
    return () =>
      h('div', { ref: box, class: 'frame' }, [
        h('iframe', {
          ref: frame,
          name: FOLLOW_FRAME,
          src: first,
          title: talk.slide.headline,
          allow: 'fullscreen',
        }),
        h('svg', { class: 'ink', 'aria-hidden': true, viewBox: '0 0 1000 562.5', innerHTML: talk.drawing }),
      ])
  },
})
