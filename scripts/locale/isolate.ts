/** Names in sentences of another writing direction. Pure. */

const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

/**
 * A name to be put into a sentence. One with right-to-left letters is isolated (U+2068 … U+2069, which draw nothing):
 * else the digits and marks beside it, which have no direction of their own, would be drawn on its other side.
 */
export function isolate(name: string): string {
  return rightToLeft.test(name) ? `\u2068${name}\u2069` : name
}
