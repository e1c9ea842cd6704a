/** Keys of the presenter's view, those of clickers among them. */
export interface Actions {
  forward(): void
  back(): void
  forwardSlide(): void
  backSlide(): void
  first(): void
  last(): void
  jump(typed: string): void
  toggleClock(): void
  reset(): void
  blank(how: 'black' | 'white'): void
  pen(): void
  laser(): void
  colour(): void
  undo(): void
  clear(): void
  larger(): void
  smaller(): void
  keys(): void
  /** Only where there is a server. */
  share?(): void
  invite?(): void
  questions?(): void
}

/** What a key does; undefined for one that is not the view's. */
export function actionOf(key: string, shift: boolean, actions: Actions): (() => void) | undefined {
  const table: Record<string, (() => void) | undefined> = {
    ArrowRight: actions.forward,
    PageDown: actions.forward,
    ' ': shift ? actions.back : actions.forward,
    ArrowLeft: actions.back,
    PageUp: actions.back,
    ArrowDown: actions.forwardSlide,
    ArrowUp: actions.backSlide,
    Home: actions.first,
    End: actions.last,
    g: () => actions.jump(''),
    p: actions.toggleClock,
    r: actions.reset,
    b: () => actions.blank('black'),
    '.': () => actions.blank('black'),
    w: () => actions.blank('white'),
    ',': () => actions.blank('white'),
    ...{ d: actions.pen, l: actions.laser, o: actions.colour, z: actions.undo, x: actions.clear },
    '+': actions.larger,
    '=': actions.larger,
    '-': actions.smaller,
    '?': actions.keys,
    q: shift ? actions.invite : actions.share,
    a: actions.questions,
  }
  if (/^\d$/.test(key)) return () => actions.jump(key)
  const name = key.length === 1 ? key.toLowerCase() : key
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/**
 * Listens to the keys of the window.
 * @param rests while it holds, as while a dialog is open, keys are left alone
 */
export function listenToKeys(actions: Actions, rests: () => boolean): void {
  addEventListener('keydown', (event) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, target } = event
    if (rests() || ctrlKey || metaKey || altKey) return
    const on = target instanceof Element ? target : undefined
    if (on?.matches('input,select,textarea')) return
    // The space presses a button that has the focus, as everywhere.
    if (key === ' ' && on?.matches('button,a')) return
    const action = actionOf(key, shiftKey, actions)
    if (!action) return
    event.preventDefault()
    action()
  })
}
