/** A PNG of each slide and a sheet of thumbnails, from the same print page as the PDFs. */
import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-chromium'
import { print } from '../theme/tokens.js'
import { tellEmbedded } from '../site/embedded.js'
import { firstLine, openPrintPage, settle } from './page/open.js'
import { isOutside, printProblem } from './problem.js'
import type { PicturesInput, PrintFigures, PrintResult } from './types.js'

/** Writes `001.png` … and the sheet. Every slide is shown after its last click. */
export async function printPictures(input: PicturesInput): Promise<PrintResult> {
  const { deck, outDir, scale = 1.5 } = input
  const opened = await openPrintPage(input, { scale })
  const files: PrintFigures[] = []
  const record = async (file: string, start: number, pages: number) => {
    files.push({ file, pages, bytes: (await stat(file)).size, ms: Math.round(performance.now() - start) })
  }
  try {
    if (opened.problems.some(({ severity }) => severity === 'error'))
      return { files, problems: opened.problems }
    await mkdir(outDir, { recursive: true })
    const { page } = opened
    await tellEmbedded(page, deck)
    await page.addStyleTag({ content: '* { animation: none !important; transition: none !important; }' })
    for (const { anchor, number } of opened.slides) {
      const start = performance.now()
      const file = join(outDir, `${String(number).padStart(3, '0')}.png`)
      await page.locator(`[id="${anchor}"]`).screenshot({ path: file })
      await record(file, start, 1)
    }
    const start = performance.now()
    await arrangeSheet(page)
    await settle(page)
    await page.locator('#sheet').screenshot({ path: input.sheet })
    await record(input.sheet, start, opened.slides.length)
    return { files, problems: opened.problems }
  } catch (error) {
    if (isOutside(error)) throw error
    const problem = printProblem(deck, 'print-failed', `pictures were not made: ${firstLine(error)}`)
    return { files, problems: [...opened.problems, problem] }
  } finally {
    await opened.close()
  }
}

/** Puts the slides, a quarter as wide, in four columns. */
async function arrangeSheet(page: Page): Promise<void> {
  await page.evaluate((rule) => {
    const sheet = document.createElement('div')
    sheet.id = 'sheet'
    sheet.style.cssText =
      'position:relative;box-sizing:border-box;width:1280px;padding:16px;display:grid;grid-template-columns:repeat(4,300px);gap:16px;background:#fff'
    for (const slide of document.querySelectorAll('.print-slide-container')) {
      const cell = sheet.appendChild(document.createElement('div'))
      cell.style.cssText = `width:300px;height:168.75px;overflow:hidden;box-shadow:0 0 0 1px ${rule}`
      const scaled = cell.appendChild(document.createElement('div'))
      scaled.style.cssText = `width:1280px;height:720px;transform:scale(${300 / 1280});transform-origin:0 0`
      scaled.append(slide)
    }
    document.getElementById('print-content')?.prepend(sheet)
  }, print.rule)
}
