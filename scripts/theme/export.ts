/** `npm run tokens`: writes the style sheet of the theme's tokens. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tokensCss } from './css.js'

export const tokensPath = fileURLToPath(new URL('../../styles/tokens.css', import.meta.url))

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(tokensPath, tokensCss())
