/** Says to drawings within a component that they are shown whole, whatever the click: as small pictures of other slides. */
import type { InjectionKey } from 'vue'

export const wholeKey: InjectionKey<true> = Symbol('diptych-whole')
