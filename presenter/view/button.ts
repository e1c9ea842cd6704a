/** Buttons of the presenter's view. */
import { h, type VNode } from 'vue'

/** One with a sign, and what it means. */
export const button = (
  label: string,
  text: string,
  onClick: () => void,
  more: Record<string, unknown> = {},
): VNode => {
  // A sign is for the eyes.
  const sign = [h('span', { 'aria-hidden': true }, text), h('span', { class: 'hidden' }, label)]
  return h('button', { type: 'button', title: label, onClick, ...more }, text === label ? text : sign)
}

/** One with words. */
export const plain = (text: string, onClick: () => void, more: Record<string, unknown> = {}): VNode =>
  button(text, text, onClick, more)
