/** Classes of characters by which lines of Chinese and Japanese break. */

export const han = /[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u
export const ideograph = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
export const latin = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\d]/u
/** A text that ends with opening punctuation. */
export const opening = /[（《〈「『【〔“‘([{]$/u
/** A text that starts with closing punctuation, or with what stands like it. */
export const closing = /^[\s）》〉」』】〕”’)\]},.;:!?，。；：！？、…—·％%々〜～ー-]/u
/** Full-width marks whose right half is blank, and those whose left half is. */
export const blankAfter = /[，。、；：！？）》〉」』】〕”’]$/u
export const blankBefore = /^[（《〈「『【〔“‘]/u
/** What hangs on the word before it, wherever that ends. */
export const particle = /^[的了着过地得们吗呢吧]/u
/** A text that starts with a katakana. */
export const katakana = /^[\p{Script=Katakana}ー]/u
/** Kana after a word of Japanese: a particle or an ending, up to what a verb has of them. */
export const ending = /^\p{Script=Hiragana}{1,4}$/u
/** Prepositions and conjunctions lead to the word after them: no line ends with one. */
export const leaders = '与和及或以对在给把让从向为用比按被由将据经'
