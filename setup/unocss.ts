import { handedOver } from '../scripts/site/handover.js'

/**
 * Generated slides hold no utility classes, only text that may look like them (`GPT-(4 or 5)`): in a Diptych build
 * UnoCSS reads components only. Slides written by hand, built by stock Slidev, are read as usual.
 */
export default () =>
  handedOver()
    ? {
        // But for Markdown that is taken as it is, which may be written with them.
        content: {
          inline: handedOver()?.raw ?? [],
          pipeline: { include: [/\.vue($|\?)/], exclude: [/\.md($|\?)/, /__slidev_\d+/] },
        },
      }
    : {}
