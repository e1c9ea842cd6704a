/** What demonstrations know of the sheet in which they are worked on an upright phone (components/live/LivingSheet.vue). */
import { onMounted, onUnmounted, ref, type InjectionKey, type Ref } from 'vue'

/** What can be worked. */
export const control = 'input,select,textarea,button,a,[tabindex="0"]'

/** The width that pictures have in a sheet, px; they scroll up and down there. None is given on slides. */
export const sheetWidth: InjectionKey<number> = Symbol('sheet width')

/** Is the window upright and so narrow that a slide is half as large in it, or less? */
export function useUpright(): Ref<boolean> {
  const upright = ref(false)
  let query: MediaQueryList | undefined
  const look = (): void => void (upright.value = !!query?.matches)
  onMounted(() => {
    query = matchMedia('(max-width: 640px) and (orientation: portrait)')
    query.addEventListener('change', look)
    look()
  })
  onUnmounted(() => query?.removeEventListener('change', look))
  return upright
}
