/** The definition that a slide shows while a word of the glossary is pointed at. */
import type { InjectionKey, ShallowRef } from 'vue'

export interface Tip {
  term: string
  definition: string
}

export const tipKey: InjectionKey<ShallowRef<Tip | undefined>> = Symbol('diptych-tip')
