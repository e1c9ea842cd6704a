/** The landing page's style. */
import { night } from '../../theme/tokens.js'
import { PAGE_STYLE } from '../pages/html.js'

export const STYLE = `${PAGE_STYLE}
main{max-width:76rem;margin:0 auto;padding:clamp(1.5rem,5vw,4rem) clamp(1rem,4vw,2rem)}
header{margin-bottom:clamp(1.5rem,4vw,2.5rem)}
header h1{font-size:clamp(1.75rem,4.5vw,2.75rem);font-weight:700;margin:0 0 .25rem}
header p{margin:0}
.decks{display:grid;gap:2.5rem;list-style:none;margin:0;padding:0}
.deck{background:var(--card);border:1px solid var(--line);border-radius:14px;overflow:hidden}
.pictures{display:grid;gap:1px;background:var(--line)}
.pictures.more{grid-template-columns:3fr 1fr;grid-template-rows:repeat(3,1fr)}
.pictures a{display:block;position:relative;overflow:hidden}
.pictures a:first-child{grid-row:1/-1}
.pictures img{display:block;width:100%;height:100%;object-fit:cover;aspect-ratio:16/9;background:${night.paper}}
.pictures a:focus-visible{outline-offset:-6px}
.after{position:absolute;inset:0}
@media (prefers-reduced-motion:no-preference){.after{animation:reveal 1.6s 1.2s ease-in-out both}}
@keyframes reveal{from{clip-path:inset(0 100% 0 0)}to{clip-path:inset(0)}}
@media (max-width:40rem){.pictures.more{grid-template-columns:repeat(3,1fr);grid-template-rows:auto}.pictures.more a:first-child{grid-row:1;grid-column:1/-1}}
.talks{display:grid;gap:2rem;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));list-style:none;margin:0;padding:1.5rem clamp(1.125rem,3vw,1.75rem) 1.75rem}
.talk{display:flex;flex-direction:column;gap:.5rem}
.talk h2{font-size:1.5rem;font-weight:700;margin:0}
.talk p{margin:0}
.links{display:flex;flex-wrap:wrap;gap:.5rem .75rem;align-items:start;margin-top:auto;padding-top:.75rem}
.links>a,summary{display:inline-block;min-height:2.75rem;padding:.5rem 1rem;border:2px solid currentColor;border-radius:10px;text-decoration:none;font-weight:700;line-height:1.4;color:var(--text)}
.links>a.main{background:var(--ink);border-color:var(--ink);color:var(--paper)}
@media (max-width:40rem){.links>a.read{order:-1;background:var(--ink);border-color:var(--ink);color:var(--paper)}.links>a.main{background:none;border-color:currentColor;color:var(--text)}}
.links a:hover,summary:hover{text-decoration:underline}
summary{cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:'';display:inline-block;width:.45em;height:.45em;margin-inline-start:.6em;border:solid currentColor;border-width:0 2px 2px 0;transform:translateY(-.15em) rotate(45deg)}
details[open]>summary::after{transform:translateY(.1em) rotate(225deg)}
summary:focus-visible{outline:3px solid var(--image);outline-offset:3px}
details ul{list-style:none;margin:.5rem 0 0;padding:0}
details li a{display:block;padding:.5rem 0;min-height:2.75rem}
small{font-size:.875em;color:var(--muted)}
`
