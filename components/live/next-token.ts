/** The next token at a temperature and a top-p of the reader's own. */
import type { LiveDemo } from '../../composables/living.ts'
import NextDrawing from '../NextDrawing.vue'
import shared from './controls.css?inline'
import NextControls from './NextControls.vue'

export default { picture: NextDrawing, controls: NextControls, style: shared } satisfies LiveDemo
