/** The rules of the page's style sheets that the first slide needs. Runs in the browser. */

/** States that a slide does not have when it is shown. */
const state = /:(hover|focus|active|target|checked|visited|focus-visible|focus-within)\b/
/** Parts of an element that no selector of elements finds. */
const part = /::?(before|after|first-line|first-letter|marker|selection|placeholder|backdrop|-[\w-]+)/g

const unquoted = (text: string): string => text.replace(/["']/g, '')

/** Family, weight and range of characters of a font face. */
interface Face {
  family: string
  weight: string
  range: string
}

const sameFace = (one: Face, other: Face): boolean =>
  one.family === other.family && one.weight === other.weight && one.range === other.range
const bareRange = (range: string): string => range.replace(/\s/g, '').toLowerCase()

/**
 * The rules that apply to some of the elements, and the fonts that are loaded.
 * @returns CSS with addresses relative to the page
 */
export function rulesFor(elements: readonly Element[]): string {
  const loaded = [...document.fonts]
    .filter(({ status }) => status === 'loaded')
    .map(({ family, weight, unicodeRange }) => ({
      ...{ family: unquoted(family), weight, range: bareRange(unicodeRange) },
    }))
  const applies = (selector: string): boolean => matchesSome(selector, elements)

  const own = (list: CSSRuleList, base: string): string =>
    [...list].map((rule) => ofRule(rule, base)).join('')
  const within = (head: string, rule: CSSGroupingRule, base: string): string => {
    const inner = own(rule.cssRules, base)
    return inner ? `${head}{${inner}}` : ''
  }
  function ofRule(rule: CSSRule, base: string): string {
    if (rule instanceof CSSStyleRule) {
      const selectors = rule.selectorText.split(/,(?![^(]*\))/)
      return selectors.some((one) => applies(one.trim())) ? relative(rule.cssText, base) : ''
    }
    if (rule instanceof CSSFontFaceRule)
      return loaded.some((face) => sameFace(face, faceOf(rule))) ? relative(rule.cssText, base) : ''
    if (rule instanceof CSSMediaRule)
      return /print/.test(rule.conditionText) ? '' : within(`@media ${rule.conditionText}`, rule, base)
    if (rule instanceof CSSSupportsRule) return within(`@supports ${rule.conditionText}`, rule, base)
    if (rule instanceof CSSLayerBlockRule) return within(`@layer ${rule.name}`, rule, base)
    return ''
  }
  return [...document.styleSheets].map((sheet) => own(sheet.cssRules, sheet.href ?? location.href)).join('')
}

/** Does a selector find one of the elements, whichever of its parts it means? */
function matchesSome(selector: string, elements: readonly Element[]): boolean {
  // The page may be shown dark, whatever it was when the slide was taken.
  const light = selector.replace(/(?<!:not\()\.dark(?![\w\\-])/g, '').trim()
  const plain = light.replace(part, '') || '*'
  if (state.test(plain)) return false
  try {
    return elements.some((element) => element.matches(plain))
  } catch {
    return false
  }
}

function faceOf({ style }: CSSFontFaceRule): Face {
  const value = (name: string): string => style.getPropertyValue(name)
  return {
    family: unquoted(value('font-family')),
    weight: value('font-weight') || 'normal',
    range: bareRange(value('unicode-range') || 'U+0-10FFFF'),
  }
}

/** A rule with its addresses relative to the page. */
function relative(css: string, base: string): string {
  const here = new URL('./', location.href).href
  return css.replace(/url\("?(?!data:)([^")]+)"?\)/g, (_all, at: string) => {
    const full = new URL(at, base).href
    return `url("${full.startsWith(here) ? `./${full.slice(here.length)}` : full}")`
  })
}
