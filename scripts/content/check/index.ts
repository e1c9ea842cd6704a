/** All checks of a loaded deck, one theme a file. */
import { checkClaims } from './claims.js'
import { checkCodeLanguages } from './code-languages.js'
import { checkColours } from './colours.js'
import { CheckContext, type CheckInput } from './context.js'
import { checkCoverage } from './coverage.js'
import { checkDeck } from './deck.js'
import { checkFonts } from './fonts.js'
import { checkFrames } from './frames.js'
import { checkGraphs } from './graphs.js'
import { checkIcons } from './icons.js'
import { checkIds } from './ids.js'
import { checkImages } from './images.js'
import { checkOwnMarkdown } from './own-markdown.js'
import { checkQuotes } from './quotes.js'
import { checkReferences } from './references.js'
import { checkSlides } from './slides.js'
import { checkSources } from './sources.js'
import { checkStages } from './stages.js'
import { checkTime } from './time.js'

/** Runs every check; problems go to the input's reporter. */
export async function runChecks(input: CheckInput): Promise<void> {
  const context = new CheckContext(input)
  checkDeck(context)
  checkIds(context)
  checkReferences(context)
  checkSources(context)
  checkGraphs(context)
  checkFrames(context)
  checkStages(context)
  checkSlides(context)
  checkClaims(context)
  checkQuotes(context)
  checkCoverage(context)
  checkTime(context)
  checkColours(context)
  checkIcons(context)
  checkFonts(context)
  await checkCodeLanguages(context)
  await checkOwnMarkdown(context)
  await checkImages(context)
}
