/** The reading page beside the deck, opened at the listener's slide. */
import { defineComponent, h, ref, watch } from 'vue'
import { placeAt } from '../../scripts/talk/address.ts'
import type { Following } from './talk.ts'

export const Reading = defineComponent({
  props: { talk: { type: Object as () => Following, required: true } },
  setup({ talk }) {
    const frame = ref<HTMLIFrameElement>()
    const page = `/${talk.sheet.deck}/${talk.sheet.lang}/read.html`
    const address = (): string => `${page}#${talk.slide.id}`
    const first = address()
    watch(address, () => frame.value?.contentWindow?.location.replace(address()))

    /** A link to a slide leads the deck there; one to elsewhere opens a window: this one is needed. */
    function clicked(event: Event): void {
      const { target } = event as MouseEvent & { target: Element | null }
      const link = target?.closest?.('a')
      if (!link || link.pathname === page) return
      const place =
        link.origin === location.origin && link.pathname === page.replace('read.html', '')
          ? placeAt(
              link.hash,
              talk.sheet.slides.map(({ id }) => id),
            )
          : undefined
      if (!place) return void Object.assign(link, { target: '_blank', rel: 'noopener noreferrer' })
      event.preventDefault()
      talk.walked(place)
    }
    function loaded(): void {
      frame.value?.contentDocument?.addEventListener('click', clicked)
      if (address() !== first) frame.value?.contentWindow?.location.replace(address())
    }
    return () =>
      h('iframe', {
        ref: frame,
        class: 'reading',
        src: first,
        title: talk.word('follow.read'),
        onLoad: loaded,
      })
  },
})
