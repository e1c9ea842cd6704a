/** Deck titles in Slidev. */

/** Would Slidev's markdown, and the `$` patterns of `String.replace`, leave the title as it is? */
export function readsLiterally(title: string): boolean {
  return !/[\\`*_[\]<>&$~]|%s/.test(title)
}
