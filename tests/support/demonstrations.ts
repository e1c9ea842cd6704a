/** Slides with demonstrations, which the shared site's deck itself has no use for, and what they need besides. */

/** A picture that is cut into squares. */
export const square =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 336 336"><path fill="#17212F" d="M0 336L168 0l168 336z"/></svg>'

/** A slide on patches, alone; it asks for `square.svg`. */
export const patchesSlide = `      - kind: patches
        id: demonstration
        headline: { zh: 一格一个词元, en: A square is a token }
        picture: { image: square.svg, alt: { zh: 一个三角形, en: A triangle } }
        question: { zh: 这|是|什么|？, en: 'What| is| this|?' }
        settings:
          - { id: whole, name: { zh: 整张, en: Whole }, pixels: [336, 336], patch: 14, sources: [CODD] }
          - { id: tiled, name: { zh: 分块, en: In tiles }, pixels: [336, 336], patch: 14, tiles: [2, 2], overview: true, sources: [CODD] }
        square: [7, 16]
`

/** Facts of two durations, s. */
export const durations = `  - { id: long_wait, label: { zh: 久, en: Long }, value: 90, unit: { zh: 秒, en: s }, statement: { zh: 一分半钟。, en: A minute and a half. }, sources: [EXAMPLE] }
  - { id: short_wait, label: { zh: 短, en: Short }, value: 0.1, unit: { zh: 秒, en: s }, statement: { zh: 一眨眼。, en: The blink of an eye. }, sources: [EXAMPLE] }
`

/** A slide of each kind of demonstration. */
export const demonstrations = `${patchesSlide}      - kind: tokens
        id: cut
        headline: { zh: 一句话切成词元, en: A sentence in tokens }
        sentence: { zh: 读一张订单, en: Reading one order }
        vocabularies: [gpt2, cl100k]
      - kind: next-token
        id: next
        headline: { zh: 下一个词元, en: The next token }
        before: { zh: 从前, en: Once upon a }
        candidates:
          - { text: time, score: 2 }
          - { text: midnight, score: 1 }
          - { text: hill, score: 0 }
        model: { zh: 为演示而选, en: Made up }
      - kind: next-token
        id: counted
        headline: { zh: 数出来的下一个词元, en: The next token by counts }
        before: { zh: 一张订单, en: One order }
        counted: { back: 1 }
      - kind: tiny-model
        id: tiny
        headline: { zh: 最小的模型, en: A tiny model }
        picture:
          - [yellow, yellow, yellow, red]
          - [yellow, blue, blue, yellow]
          - [yellow, blue, blue, yellow]
          - [yellow, yellow, yellow, yellow]
        question: { row: 1, column: 4 }
      - kind: chart
        id: running
        headline: { zh: 跑动的条, en: Bars that run }
        chart: bar
        run: seconds
        facts: [long_wait, short_wait]
      - kind: bill
        id: bill
        headline: { zh: 账单, en: A bill }
        amounts:
          - { id: words, label: { zh: 文字, en: Text }, unit: { zh: 千词元, en: k tokens }, modality: text, per: 1000, most: 50, chosen: 3 }
          - { id: photos, label: { zh: 照片, en: Photos }, modality: image, most: 20, chosen: 4 }
        rules:
          - { id: all, name: { zh: 全收, en: Takes all }, each: { words: 1, photos: 576 }, window: 32000, sources: [CODD] }
          - { id: text, name: { zh: 只收文字, en: Takes text }, each: { words: 1 }, sources: [CODD] }
        caches:
          - { name: { zh: 一个模型, en: A model }, layers: 32, heads: 8, size: 128, bytes: 2, sources: [CODD] }
`
