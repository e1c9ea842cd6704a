/**
 * What an SVG may hold, and why the rest is refused. A slide shows a drawing as a picture, in which no script runs; but
 * the file lies beside the site as well, where it can be opened by itself, on the deck's own origin.
 */

/** Namespaces to which browsers give a meaning: only SVG's own is for drawing. */
export const svgNamespace = 'http://www.w3.org/2000/svg'

export const refusedNamespaces = new Map([
  ['http://www.w3.org/1999/xhtml', 'HTML, which may run scripts, load pages and redirect'],
  ['http://www.w3.org/1998/Math/MathML', 'MathML, in which HTML may stand'],
  ['http://www.w3.org/2001/xml-events', 'event listeners'],
  ['http://www.w3.org/1999/XSL/Transform', 'a style sheet that may turn the file into HTML'],
  ['http://www.mozilla.org/xbl', 'bindings that may run scripts'],
])

/** Elements of SVG that draw, describe or move something. */
export const allowedElements = new Set(
  [
    'svg g defs symbol use switch a view title desc metadata style',
    'path rect circle ellipse line polyline polygon text tspan textPath tref altGlyph image',
    'linearGradient radialGradient meshgradient meshrow meshpatch hatch hatchpath solidcolor stop pattern',
    'clipPath mask marker filter cursor color-profile',
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap',
    'feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode',
    'feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence',
    'animate animateColor animateMotion animateTransform set mpath',
    'font font-face font-face-src font-face-name glyph missing-glyph hkern vkern',
    // Inkscape's flowing text, which browsers pass over.
    'flowRoot flowRegion flowPara flowSpan flowDiv flowLine',
  ]
    .join(' ')
    .split(' '),
)

/** Elements that are known to be dangerous, with what to say; any other one is only unknown. */
export const refusedElements = new Map([
  ['script', 'a script'],
  ['foreignObject', 'HTML (`foreignObject`)'],
  ['handler', 'an event handler'],
  ['listener', 'an event handler'],
])

/** Attributes that are an address. */
export const addresses = new Set(['href', 'src'])

/** Attributes that an animation must not change: the address would be checked and then become another one. */
export const notAnimated = /^(?:xlink:)?href$|^on|^src$|^style$/i

/** Addresses inside of the file: a place in it, or a picture or font that stands in it. No drawing in a drawing. */
export const ownAddress =
  /^(?:#|data:(?:image\/(?:png|jpe?g|gif|webp|avif)|font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+|application\/(?:octet-stream|vnd\.ms-fontobject))[;,])/i

/** Where a link of the drawing may lead; nothing is loaded from there. */
export const linkAddress = /^(?:#|https?:\/\/|mailto:)/i

/** At-rules that ask nothing of the outside. */
export const allowedRules = new Set([
  'charset',
  'counter-style',
  'font-face',
  'font-feature-values',
  'keyframes',
  'layer',
  'media',
  'namespace',
  'page',
  'property',
  'supports',
  'swash',
  '-webkit-keyframes',
])
