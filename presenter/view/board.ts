/** The slide that is shown, to draw and point on: lies over its picture, and shows what is drawn. */
import { computed, defineComponent, h, ref, type VNode } from 'vue'
import { drawingOf } from '../ink/overlay.ts'
import { PEN } from '../ink/colours.ts'
import type { Registers } from '../../scripts/talk/registers.ts'
import type { PresenterTalk } from '../talk.ts'
import type { Tool } from '../tools.ts'

/** A slide is 16 to 9. */
const box = '0 0 1000 562.5'

export const Board = defineComponent({
  props: {
    talk: { type: Object as () => PresenterTalk, required: true },
    registers: { type: Object as () => Registers, required: true },
  },
  setup(props) {
    const { talk } = props
    const { tools } = talk
    const board = ref<SVGSVGElement>()
    const drawing = computed(() => drawingOf(props.registers, talk.slide.id))
    /** A hand that rests beside a pen draws nothing. */
    let penKnown = false

    const place = (event: PointerEvent): [number, number] => {
      const { left, top, width } = board.value!.getBoundingClientRect()
      return [((event.clientX - left) / width) * 1000, ((event.clientY - top) / width) * 1000]
    }
    const counts = (event: PointerEvent): boolean => {
      if (event.pointerType === 'pen') penKnown = true
      return event.isPrimary && !(penKnown && event.pointerType === 'touch')
    }
    function down(event: PointerEvent): void {
      if (!counts(event) || event.button > 0) return
      event.preventDefault()
      board.value!.setPointerCapture(event.pointerId)
      if (tools.tool === 'pen') tools.touch(...place(event))
      else tools.point(...place(event))
    }
    function move(event: PointerEvent): void {
      if (!counts(event)) return
      if (tools.tool === 'laser') return tools.point(...place(event))
      const all = event.getCoalescedEvents?.() ?? []
      for (const one of all.length > 0 ? all : [event]) tools.draw(...place(one))
    }
    function up(event: PointerEvent): void {
      tools.lift()
      // A mouse still hovers there; a finger is gone.
      if (event.pointerType !== 'mouse') tools.off()
    }
    return () =>
      h('svg', {
        ref: board,
        class: ['board', tools.tool],
        viewBox: box,
        role: 'img',
        'aria-label': talk.word('present.drawHere'),
        innerHTML: drawing.value,
        onPointerdown: down,
        onPointermove: move,
        onPointerup: up,
        onPointercancel: up,
        onPointerleave: () => tools.off(),
      })
  },
})

/** A sign drawn in lines, on a field of 24. */
const icon = (d: string): VNode =>
  h('svg', { viewBox: '0 0 24 24', class: 'icon', 'aria-hidden': true }, [h('path', { d })])

/** The tools, and what undoes them. */
export function toolBar({ tools, word }: PresenterTalk): VNode {
  const choose = (tool: Tool): VNode =>
    h(
      'button',
      { type: 'button', 'aria-pressed': tools.tool === tool, onClick: () => tools.take(tool) },
      word(`present.${tool}`),
    )
  const sign = (name: string, picture: VNode, onClick: () => void): VNode =>
    h('button', { type: 'button', title: word(name), onClick }, [
      picture,
      h('span', { class: 'hidden' }, word(name)),
    ])
  return h('div', { class: 'tools' }, [
    choose('pen'),
    choose('laser'),
    sign(
      'present.colour',
      h('i', { class: 'ink', style: { background: PEN[tools.colour]! } }),
      tools.nextColour,
    ),
    sign('present.undo', icon('M9 5 4 10l5 5M4 10h9a5 5 0 0 1 0 10h-3'), tools.undo),
    sign('present.clear', icon('M6 6l12 12M18 6 6 18'), tools.clear),
  ])
}
