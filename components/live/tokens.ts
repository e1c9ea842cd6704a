/** Tokens of the reader's own sentence. */
import type { LiveDemo } from '../../composables/living.ts'
import shared from './controls.css?inline'
import own from './tokens.css?inline'
import TokensControls from './TokensControls.vue'
import TokensPicture from './TokensPicture.vue'

export default { picture: TokensPicture, controls: TokensControls, style: shared + own } satisfies LiveDemo
