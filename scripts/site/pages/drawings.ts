/** Drawings on a static page: many of them, which share their styles. Pure. */
import { insideStyle } from './html.js'

/** Styles of many drawings as classes: a drawing that stands by itself has each of them at every element. */
export class SharedStyles {
  private readonly names = new Map<string, string>()

  /** A drawing without what only slides ask of it (which stage is which, and when it comes), its styles as classes. */
  of(svg: string): string {
    // Mermaid's own have a style sheet inside, which goes by their classes; here they stand on paper.
    if (/^<svg[^>]* data-any/.test(svg)) return svg.replace(/:is\(\.dark,\.night\) #[^{}]*\{[^}]*\}/, '')
    return svg
      .replace(/ (?:data-[\w-]+|class)="[^"]*"/g, '')
      .replace(/ style="([^"]*)"/g, (_, style: string) => ` class="${this.nameOf(style)}"`)
  }

  /** The rules of all classes so far. */
  css(): string {
    return insideStyle([...this.names].map(([style, name]) => `.${name}{${style}}`).join('\n'))
  }

  private nameOf(escaped: string): string {
    const style = escaped.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    if (!this.names.has(style)) this.names.set(style, `_${this.names.size.toString(36)}`)
    return this.names.get(style)!
  }
}

/** On which pages the wide drawings are shown: where their least type (16 px of 1136) is 12 px at least. */
export const WIDE_FROM = '58rem'

/**
 * The wide drawing where its words can be read, and on paper; else the upright one. A drawing without an upright one is
 * scrolled. Whichever is not shown is there neither for a screen reader nor for who searches the page.
 */
export const DRAWING_STYLE = `
.picture{overflow-x:auto;padding:.75rem}
.picture svg{display:block;width:100%;height:auto}
.picture svg:only-child{min-width:44rem}
.picture svg+svg{display:none;max-width:30rem;margin:auto}
@media (min-width:${WIDE_FROM}){.picture{width:min(72rem,100vw - 3rem);margin-inline-start:calc((43.75rem - min(72rem,100vw - 3rem))/2)}}
@media screen and (max-width:57.99rem){.two{padding:.625rem .125rem;margin-inline:-.5rem}.two svg{display:none}.two svg+svg{display:block}}
`
