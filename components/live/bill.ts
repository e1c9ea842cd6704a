/** What `Bill` loads when it is started. */
import type { LiveDemo } from '../../composables/living.ts'
import style from './controls.css?inline'
import LiveBill from './LiveBill.vue'
import LiveBillControls from './LiveBillControls.vue'

export default { picture: LiveBill, controls: LiveBillControls, style } satisfies LiveDemo
