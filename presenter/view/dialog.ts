/** A dialog of the browser's own, that is open as long as `open` says. */
import { defineComponent, h, nextTick, ref, watch } from 'vue'

export const Dialog = defineComponent({
  props: { open: Boolean, label: { type: String, required: true } },
  emits: ['close'],
  setup(props, { emit, slots }) {
    const dialog = ref<HTMLDialogElement>()
    watch(
      () => props.open,
      async (open) => {
        await nextTick()
        if (open && !dialog.value?.open) dialog.value?.showModal()
        else if (!open) dialog.value?.close()
      },
    )
    return () =>
      h(
        'dialog',
        { ref: dialog, 'aria-label': props.label, onClose: () => emit('close') },
        props.open ? slots.default?.() : [],
      )
  },
})
