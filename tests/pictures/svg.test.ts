/** Drawings that only draw pass; what could run or load something is told, however it is written. */
import { describe, expect, it } from 'vitest'
import { svgFault } from '../../scripts/pictures/svg/fault.js'
import { pixels, withViewBox } from '../../scripts/pictures/svg/size.js'

const svg = (body: string, attributes = ''): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"${attributes}>${body}</svg>`,
  )
const html = 'xmlns="http://www.w3.org/1999/xhtml"'

describe('refused', () => {
  it.each([
    ['<script>1</script>'],
    ['<s:script>1</s:script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">1</x:script>'],
    ['<y:note xmlns:y="urn:x"><s:script>1</s:script></y:note>'],
    ['<foreignObject><p>1</p></foreignObject>'],
    [`<foreignObject><iframe ${html} srcdoc="&lt;script>1&lt;/script>"/></foreignObject>`],
    [`<meta ${html} http-equiv="refresh" content="0;url=http://a.example"/>`],
    ['<meta http-equiv="refresh" content="0;url=http://a.example"/>'],
    ['<iframe srcdoc="x"/>'],
    [`<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="http://a.example"/>`],
    ['<rect onclick="1"/>'],
    ['<rect ONLOAD = "1"/>'],
    ['<a href="java&#115;cript:1"/>'],
    ['<a href="java&#10;script:1"/>'],
    ['<a xlink:href=" JavaScript:1"/>'],
    ['<a href="data:text/html,x"/>'],
    ['<use href="http://a.example/x.svg#a"/>'],
    ['<use xlink:href="x.svg#a"/>'],
    ['<image href="http://a.example/x.png"/>'],
    ['<image href="//a.example/x.png"/>'],
    ['<image href="data:image/svg+xml,x"/>'],
    ['<image xlink:href="data:image/svg+xml;base64,eA=="/>'],
    ['<feImage href="http://a.example/x.png"/>'],
    ['<style>@import "http://a.example/x.css";</style>'],
    ['<style>@\\69mport "http://a.example/x.css";</style>'],
    ['<style><![CDATA[@import url(x.css)]]></style>'],
    ['<s:style>@import url(x.css)</s:style>'],
    ['<style>a{fill:url(http://a.example/x.svg#a)}</style>'],
    ['<style>a{fill:u\\72l( "http://a.example/x.svg#a")}</style>'],
    ['<style>a{background:image-set("http://a.example/x.png" 1x)}</style>'],
    ['<style>@font-face{src:url(https://a.example/x.woff2)}</style>'],
    ['<rect fill="url(http://a.example/x.svg#a)"/>'],
    ['<rect style="fill:url(&#104;ttp://a.example/x.svg#a)"/>'],
    ['<rect style="fill:url(/**/http://a.example/x.svg#a)"/>'],
    ['<a><animate attributeName="href" values="javascript:1"/></a>'],
    ['<a><set attributeName="xlink:href" to="javascript:1"/></a>'],
    ['<rect><set attributeName="onclick" to="1"/></rect>'],
    ['<g xml:base="http://a.example/"><use href="#a"/></g>'],
    ['<math xmlns="http://www.w3.org/1998/Math/MathML"/>'],
    ['<audio src="http://a.example/x.mp3"/>'],
  ])('%s', (body) => {
    expect(svgFault(svg(body))?.code).toBe('unsafe-image')
  })

  it.each([
    [
      'an entity bomb',
      `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('<text>&b;</text>').toString()}`,
    ],
    [
      'a file',
      `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg('<text>&x;</text>').toString()}`,
    ],
    ['a style sheet', `<?xml-stylesheet href="http://a.example/x.css"?>${svg('').toString()}`],
    ['a transformation', `<?xml-stylesheet type="text/xsl" href="#x"?>${svg('').toString()}`],
  ])('%s', (_name, text) => {
    expect(svgFault(Buffer.from(text))?.code).toBe('unsafe-image')
  })

  it.each([
    ['is no XML', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>', 'broken-image'],
    ['ends early', svg('<g/>').toString().slice(0, -4), 'broken-image'],
    ['knows an entity that XML does not', svg('<text>&nbsp;</text>').toString(), 'broken-image'],
    ['has no namespace', '<svg viewBox="0 0 9 9"/>', 'bad-image'],
    ['is something else', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'bad-image'],
    ['says no size', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'bad-image'],
    ['says half a size', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="50%"/>', 'bad-image'],
    ['says a wrong box', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9"/>', 'bad-image'],
  ])('what %s', (_name, text, code) => {
    expect(svgFault(Buffer.from(text))?.code).toBe(code)
  })
})

describe('taken', () => {
  it.each([
    ['<defs><linearGradient id="a"/></defs><rect fill="url(#a)" style="stroke:url(\'#a\')"/>'],
    ['<style>.a{fill:red} @media print{.a{fill:blue}}</style><rect class="a"/>'],
    ['<style>@font-face{font-family:x;src:url(data:font/woff2;base64,AA==)}</style>'],
    ['<image href="data:image/png;base64,AA=="/><use href="#a"/><use xlink:href="#a"/>'],
    ['<a href="https://a.example/"><title>x</title></a>'],
    ['<text>javascript: &lt;script&gt; onclick= @import url(http://x)</text>'],
    ['<title>onload="1" url(http://a.example)</title>'],
    ['<text aria-label="ask @home, url(http://a.example)">x</text>'],
    ['<animate attributeName="opacity" values="0;1"/><set attributeName="fill" to="red"/>'],
    [
      '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="http://a.example"/></metadata>',
    ],
    ['<n:namedview xmlns:n="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" n:export="url(http://x)"/>'],
    ['<!-- <script>1</script> --><path d="M0 0"/>'],
  ])('%s', (body) => {
    expect(svgFault(svg(body))).toBeUndefined()
  })

  it('a document type without declarations', () => {
    const type =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    expect(svgFault(Buffer.from(`<?xml version="1.0"?>${type}${svg('').toString()}`))).toBeUndefined()
  })
})

describe('withViewBox', () => {
  const made = (text: string): string => Buffer.from(withViewBox(Buffer.from(text))).toString()

  it('makes one of the size, and changes nothing else', () => {
    expect(
      made(
        '<?xml version="1.0"?><!-- <svg --><svg xmlns="http://www.w3.org/2000/svg" width="1in" height="20"/>',
      ),
    ).toBe(
      '<?xml version="1.0"?><!-- <svg --><svg viewBox="0 0 96 20" xmlns="http://www.w3.org/2000/svg" width="1in" height="20"/>',
    )
    expect(made('<s:svg xmlns:s="http://www.w3.org/2000/svg" width="3" height="4"></s:svg>')).toContain(
      '<s:svg viewBox="0 0 3 4" ',
    )
  })

  it('leaves the ones that have it', () => {
    const text = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="3" height="4"/>'
    expect(made(text)).toBe(text)
  })

  it('knows lengths', () => {
    expect(['10', '10px', '1.5e1', ' 72pt ', '25.4mm', '6pc'].map(pixels)).toEqual([10, 10, 15, 96, 96, 96])
    expect(['', '50%', '2em', '0', '-3', 'auto', undefined].map(pixels)).toEqual(Array(7).fill(undefined))
  })
})
