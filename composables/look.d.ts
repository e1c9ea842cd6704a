/** What templates of the look may use without importing it. For the type checker only. */
declare module 'vue' {
  /** Registered by Slidev: its own components, and those of `components/`. */
  interface GlobalComponents {
    DeckControls: typeof import('../components/DeckControls.vue').default
    Link: typeof import('@slidev/client/builtin/Link.vue').default
  }
  interface HTMLAttributes {
    [data: `data-${string}`]: string | undefined
  }
  /** What any component hands on to its element. */
  interface ComponentCustomProps {
    'aria-label'?: string
    'aria-describedby'?: string
  }
}

export {}
