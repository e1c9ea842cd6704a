/**
 * Files that are too large to be taken along unasked, such as a vocabulary: modules named `*.hosted.ts`. The hosted deck
 * loads them when a reader asks for one; `deck.html` and the offline copy do without, which their users must bear. Pure.
 *
 * @param file its path or address, also as the bundler names it
 */
export const isHostedOnly = (file: string): boolean => /\.hosted-[\w-]+\.js$/.test(file)
