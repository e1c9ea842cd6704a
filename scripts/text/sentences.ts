/** Sentences in a row. Pure. */

const fullWidth = /[\u3000-\u303f\uff00-\uffef]$/u

/** What stands between a mark and what follows it: a full-width mark brings its own space. */
export const spaceAfter = (mark: string): string => (fullWidth.test(mark) ? '' : ' ')

/** A title and the text below it, as one text that is read out: the title gets the language's full stop. */
export const titled = (title: string, text: string, stop: string): string =>
  [title, text].filter(Boolean).join(`${stop}${spaceAfter(stop)}`)
