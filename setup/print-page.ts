/** Slidev's print page for `?range=2-5`, which Slidev reads before it knows the route, and so never sees. */
import { useNav } from '@slidev/client'
import Print from '@slidev/client/pages/print.vue'
import { defineComponent, h } from 'vue'
import { useRoute } from 'vue-router'

export default defineComponent({
  name: 'DtPrintPage',
  setup() {
    const { printRange, slides } = useNav()
    const [, first, last] = /^(\d+)-(\d+)$/.exec(String(useRoute().query['range'] ?? '')) ?? []
    if (first && last)
      printRange.value = slides.value
        .map(({ no }) => no)
        .filter((no) => no >= Number(first) && no <= Number(last))
    return () => h(Print)
  },
})
