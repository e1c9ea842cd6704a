export { renderMarkdown, type MarkdownOptions } from './render.js'
export { plainText } from './inline.js'
