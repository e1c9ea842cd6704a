/** A slide at a click as a live picture: the deck itself in a frame, which is only told where to go. */
import { defineComponent, h, onMounted, ref, watch } from 'vue'
import { hashOf } from '../../scripts/talk/address.ts'
import { NOW_FRAME, PICTURE_FRAME } from '../../scripts/talk/messages.ts'
import type { Step } from '../../scripts/talk/step.ts'
import { useFitted } from '../fitted.ts'

export const SlideFrame = defineComponent({
  props: {
    /** The deck's page. */
    deck: { type: String, required: true },
    step: { type: Object as () => Step, required: true },
    title: { type: String, required: true },
    /** It shows what the audience sees. */
    now: Boolean,
  },
  setup(props, { slots }) {
    const box = ref<HTMLElement>()
    const frame = ref<HTMLIFrameElement>()
    useFitted(box)
    const hash = (): string => hashOf(props.step.at + 1, props.step.click)
    const first = `${props.deck}${hash()}`
    // Within its page: nothing is loaded again, and no history grows.
    const go = (): void => frame.value?.contentWindow?.location.replace(`${props.deck}${hash()}`)
    watch(hash, go)
    // What was asked for while the page was loading.
    onMounted(() =>
      frame.value?.addEventListener('load', () => hash() === first.slice(props.deck.length) || go()),
    )
    return () =>
      h('div', { ref: box, class: 'frame' }, [
        h('iframe', {
          ...{ ref: frame, src: first, title: props.title, inert: true, tabindex: -1 },
          name: props.now ? NOW_FRAME : PICTURE_FRAME,
        }),
        slots.default?.(),
      ])
  },
})
