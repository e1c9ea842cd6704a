/** Step-by-step reveal: which of `count` parts are shown at the current click. */
import { onUnmounted } from 'vue'
import { useSlideContext } from '@slidev/client'

/**
 * Registers `count` clicks and tells whether part `index` is shown. A slide whose front matter gives
 * fewer clicks shows the first parts at once.
 */
export function useReveal(active: boolean, count: number): (index: number) => boolean {
  if (!active || count === 0) return () => true
  const { $clicksContext } = useSlideContext()
  const id = `dt-reveal-${Math.random().toString(36).slice(2)}` as unknown as HTMLElement
  const info = $clicksContext.calculateSince('+1', count)
  if (!info) return () => true
  $clicksContext.register(id, info)
  onUnmounted(() => $clicksContext.unregister(id))
  return (index) => {
    const total = $clicksContext.total
    // Before the slide is mounted the total may still be unknown (0).
    const spare = total > 0 ? Math.max(0, info.start - 1 + count - total) : 0
    return $clicksContext.current >= info.start + index - spare
  }
}
