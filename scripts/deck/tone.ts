/** The name under which a modality's colour goes through drawings and styles. */

/** Classes that say something else in a drawing (all of scripts/diagram/codec/vocabulary.ts), and Mermaid's own. */
const words =
  /^(?:default|node|label|neutral|legend|compact|framed|opens|frozen|idle|decision|strong|plain|shared|only|inherited|changed|moved|ghost|stub|gap|grad|loop|accent|own|flowchart.*|m-.*|(?:icon|tokens|count|art|unit|col|row|span|key|step|tone|in|size|bands|scale|columns|rows|paint)-.*)$/

/** What every object answers to. */
const inherited = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * The tone of a modality that has a colour of its own: its id, or `m-<id>` where that word is taken. Two ids never get
 * one tone. Pure.
 */
export const toneName = (id: string): string => (words.test(id) || inherited.has(id) ? `m-${id}` : id)
