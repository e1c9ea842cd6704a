/** A browser that ended, or whose page broke down, in the middle of the work: killed, or out of memory. */

/** What Playwright says of it, by whatever was waited for. */
const gone =
  /Target (?:page, context or browser has been closed|crashed|closed)|(?:Browser|Page|Context) (?:closed|crashed|has been closed)|Connection closed|browser has disconnected/i

/** Is an error the browser's end? */
export const isBrowserGone = (error: unknown): boolean => error instanceof Error && gone.test(error.message)
