/** Every text field of every slide kind: how a slide carries it, and where Slidev's page shows it. */
import type { Carrier } from './carrier.js'
import { lists } from './lists.js'
import { prose } from './prose.js'

export { ourLink, type Carrier } from './carrier.js'
export const carriers: Carrier[] = [...prose, ...lists]
