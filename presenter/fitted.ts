/**
 * A frame that is always as large as a slide and only drawn smaller or larger. A frame that changes its size would have to
 * lay its drawings out anew, and Chromium then paints their text where it stood before.
 */
import { onMounted, onUnmounted, type Ref } from 'vue'

/** In px, of the deck's page in the frame. */
const [WIDTH, HEIGHT] = [1280, 720]

/** Tells the box, as `--scale`, how much smaller the frame in it is drawn. */
export function useFitted(box: Ref<HTMLElement | undefined>): void {
  const observer = new ResizeObserver(([entry]) => {
    if (!entry) return
    const { width, height } = entry.contentRect
    box.value?.style.setProperty('--scale', String(Math.min(width / WIDTH, height / HEIGHT)))
  })
  onMounted(() => box.value && observer.observe(box.value))
  onUnmounted(() => observer.disconnect())
}
