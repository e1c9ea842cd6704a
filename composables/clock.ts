/** The time since a moment, for what runs on a slide. */
import { computed, onMounted, onUnmounted, ref, watch, type Ref } from 'vue'

/** Is less motion asked for? On a server none is known. */
const wantsStill = (): boolean =>
  typeof matchMedia !== 'undefined' && matchMedia('(prefers-reduced-motion: reduce)').matches

/** Ms between two looks at the clock where less motion is asked for. */
const slow = 250

/**
 * Ms since `from`, at most `until`; all of it where `from` is 0. Told anew with each frame of the screen, a few times a
 * second where less motion is asked for (`grows` is false then), and no more once `until` has passed.
 */
export function useClock(of: () => { from: number; until: number }): {
  elapsed: Ref<number>
  grows: boolean
} {
  const grows = !wantsStill()
  const now = ref(Date.now())
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const elapsed = computed(() => {
    const { from, until } = of()
    if (!from) return until
    const passed = Math.max(0, Math.min(until, now.value - from))
    // What looks seldom tells the same everywhere.
    return grows || passed === until ? passed : passed - (passed % slow)
  })
  function stop(): void {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
  function look(): void {
    now.value = Date.now()
    if (elapsed.value >= of().until) return
    if (grows) frame = requestAnimationFrame(look)
    else timer = setTimeout(look, slow - ((now.value - of().from) % slow))
  }
  function restart(): void {
    stop()
    look()
  }
  onMounted(restart)
  watch(() => of().from, restart)
  onUnmounted(stop)
  return { elapsed, grows }
}
