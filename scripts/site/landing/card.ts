/** A deck's card on the landing page: pictures of it, and what there is in each of its languages. */
import { inRow } from '../../text/isolate.js'
import { escapeHtml as e, textHtml, word } from '../pages/html.js'
import type { DeckManifest, ManifestLanguage } from '../pages/manifest.js'

/** Pictures in the deck's first language, then its languages side by side. Pure. */
export function renderCard({ id, languages }: DeckManifest): string {
  const [first] = languages
  return `<li class="deck" id="${e(id)}">
${first ? picturesHtml(id, first) : ''}
<ul class="talks">
${languages.map((one) => talkHtml(id, one)).join('\n')}
</ul></li>`
}

const folderOf = (id: string, { code }: ManifestLanguage): string =>
  `${encodeURIComponent(id)}/${encodeURIComponent(code)}`

/** The cover beside up to three slides; one of them shows its steps once, for who has not asked for less motion. */
function picturesHtml(id: string, one: ManifestLanguage): string {
  if (!one.picture) return ''
  const base = folderOf(id, one)
  const picture = (file: string, alt: string, name = '') =>
    `<img${name} src="${base}/${e(file)}" alt="${e(alt)}" width="1280" height="720" loading="lazy">`
  const thumbnails = (one.thumbnails ?? []).map(({ file, before, route, title }) => {
    const whole = picture(file, title, before ? ' class="after"' : '')
    return `<a href="${base}/#/${e(encodeURIComponent(route))}">${before ? picture(before, '') : ''}${whole}</a>`
  })
  const cover = picture(one.picture, word(one.words, 'coverPicture', '{title}', { title: one.title }))
  return `<div class="pictures${thumbnails.length === 3 ? ' more' : ''}" lang="${e(one.tag)}" dir="${one.dir}"><a href="${base}/" tabindex="-1">${cover}</a>${thumbnails.length === 3 ? thumbnails.join('') : ''}</div>`
}

function talkHtml(id: string, one: ManifestLanguage): string {
  const base = folderOf(id, one)
  const { words } = one
  const facts = [
    one.name,
    word(words, 'slideCount', '{n}', { n: one.slides }),
    one.minutes ? word(words, 'minutes', '{n} min', { n: one.minutes }) : '',
    one.author ?? '',
    one.date ?? '',
  ].filter(Boolean)
  const read = one.reading
    ? `<a class="read" href="${base}/${e(one.reading)}">${e(word(words, 'readDeck', 'HTML'))}</a>`
    : ''
  return `<li class="talk" lang="${e(one.tag)}" dir="${one.dir}"><h2>${e(one.title)}</h2>
${one.subtitle ? `<p>${e(one.subtitle)}</p>` : ''}
<p class="muted">${textHtml(inRow(facts, one.dir))}</p>
${one.description ? `<p>${e(one.description)}</p>` : ''}
<div class="links"><a class="main" href="${base}/">${e(word(words, 'openDeck', one.name))}</a>${read}${downloadsHtml(base, one)}</div></li>`
}

/** What can be taken along, under one control. */
function downloadsHtml(base: string, { downloads, words }: ManifestLanguage): string {
  if (downloads.length === 0) return ''
  const names = { slides: 'downloadSlides', handout: 'downloadHandout' }
  const items = downloads.map(({ kind, file, bytes }) => {
    const size = bytes < 950_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
    return `<li><a href="${base}/${e(file)}" download>${e(word(words, names[kind], file))} <small>${size}</small></a></li>`
  })
  return `<details><summary>${e(word(words, 'downloads', 'PDF'))}</summary><ul>${items.join('')}</ul></details>`
}
