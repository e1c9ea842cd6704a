export { diagram as markdown } from '../../markdown/diagram.js'
