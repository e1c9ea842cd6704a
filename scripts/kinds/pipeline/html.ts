export { diagram as html } from '../../site/pages/pieces.js'
