/** A part of the handout in the browser: opened, arranged, printed for its page numbers and printed with them. */
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Problem } from '../../problems/problem.js'
import { destinations } from '../finish/destinations.js'
import { linkElsewhere } from '../page/links.js'
import { openPrintPage, settle, type PrintPage } from '../page/open.js'
import type { SlideRange } from '../page/parts.js'
import { readyForPrint } from '../slides.js'
import type { HandoutInput } from '../types.js'
import { arrange, fillPages, fillNumbers, slideFontFamily } from './arrange.js'
import { handoutCss, pageNumberCss, sheet } from './css/index.js'
import { pictureSizes } from './picture-sizes.js'
import { sectionsOf, type HandoutPlan } from './sections.js'
import { addStates } from './states.js'

/** What the draft told about a part. */
export interface Draft {
  pages: number
  /** 1-based page in the part by anchor. */
  places: Map<string, number>
}

/** One part of the handout, open in the browser while it is needed. */
export class Sheets {
  private opened: PrintPage | undefined

  constructor(
    private readonly input: HandoutInput,
    private readonly plan: HandoutPlan,
    private readonly ranges: SlideRange[],
    private readonly index: number,
  ) {}

  /** Opens the part's slides and arranges them; the problems of doing so. */
  async open(): Promise<Problem[]> {
    if (this.opened) return []
    const { deck } = this.input
    this.opened = await openPrintPage(this.input, { range: this.ranges[this.index] })
    const { page, problems } = this.opened
    if (problems.some(({ severity }) => severity === 'error')) return problems
    // A broken link is told by slides.pdf.
    await readyForPrint(page, deck)
    const pictures = await pictureSizes(page)
    const sections = sectionsOf(this.plan, this.ranges, this.index)
    await arrange(
      page,
      sections,
      handoutCss(deck, this.plan.headers, await slideFontFamily(page)),
      deck.locale,
      pictures,
    )
    await addStates(page)
    await linkElsewhere(page)
    await settle(page)
    await fillPages(page, sheet.height)
    return problems
  }

  /** Prints without tags, to learn where things stand. */
  async draft(): Promise<Draft> {
    const document = await PDFDocument.load(await this.pdf(false), { updateMetadata: false })
    const places = [...destinations(document)].map(([name, { page }]) => [name, page + 1] as const)
    return { pages: document.getPageCount(), places: new Map(places) }
  }

  /**
   * @param numbers page by anchor, for the contents
   * @param before pages of the parts before this one
   * @param pages pages of all parts
   */
  async print(numbers: Record<string, number>, before: number, pages: number): Promise<Uint8Array> {
    const { page } = this.opened as PrintPage
    await page.addStyleTag({ content: pageNumberCss(before, pages, this.input.deck.locale.dir) })
    await fillNumbers(page, numbers)
    return this.pdf(true)
  }

  async close(): Promise<void> {
    await this.opened?.close()
    this.opened = undefined
  }

  private pdf(tagged: boolean): Promise<Buffer> {
    const { page } = this.opened as PrintPage
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged })
  }
}
