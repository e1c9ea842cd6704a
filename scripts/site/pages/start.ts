/** What a deck's page does before Slidev: shows the first slide at once, and starts the rest behind it. */
import { createHash } from 'node:crypto'
import { night, paper } from '../../theme/tokens.js'

/**
 * Keys, clicks and taps that come while nothing listens yet: kept in order, and given to Slidev one by one once it
 * runs. A click leads where Slidev's own would: on from the right half of the window, back from the left.
 */
const KEEP = `const kept=[],keep=e=>{if(!e.isTrusted||e.repeat||e.button||e.ctrlKey||e.metaKey||e.altKey||e.target.closest?.('a,button,input'))return;
const key=e.key??(e.pageX>innerWidth/2?'ArrowRight':'ArrowLeft');if(!/^(Arrow.*|Page.*| |[a-z.])$/i.test(key))return;e.stopImmediatePropagation();kept.push({key,code:e.code??key,shiftKey:e.shiftKey})};
const listen=how=>{for(const type of ['keydown','pointerdown'])how(type,keep,true)};listen(addEventListener);
const give=()=>{const one=kept.shift();if(!one)return listen(removeEventListener);const was=location.href,end=performance.now()+400;
for(const type of ['keydown','keyup'])dispatchEvent(new KeyboardEvent(type,one));
const next=()=>location.href!==was||performance.now()>end?give():setTimeout(next,16);next()};`

/**
 * Runs in the page. Another slide than the first was asked for: the first is not shown. From a disk, module scripts
 * are not allowed: links are shown. Else Slidev starts once the first slide is painted; its files are fetched before.
 * @param module the file that starts Slidev
 * @param preload further files that it will ask for
 */
export function startScript(module: string, preload: string[], worker: boolean): string {
  return `(()=>{const d=document,r=d.documentElement;if(location.protocol==='file:'){r.classList.add('dt-disk');return}
const deep=/^#\\/(?!1(\\?|$))./.test(location.hash)||/[?&]print/.test(location.search);if(deep)r.classList.add('dt-deep');
try{const k=localStorage.getItem('slidev-color-schema');if(k==='dark'||k!=='light'&&matchMedia('(prefers-color-scheme:dark)').matches)r.classList.add('dark')}catch{}
for(const href of ${JSON.stringify([module, ...preload])}){const l=d.createElement('link');l.rel='preload';l.as='script';l.crossOrigin='';l.fetchPriority='low';l.href=href;d.head.append(l)}
${KEEP}
let done;const go=()=>{if(done)return;done=1;const s=d.createElement('script');s.type='module';s.crossOrigin='';s.src=${JSON.stringify(module)};d.head.append(s)};
const painted=()=>{requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(go)));setTimeout(go,1500)};
d.addEventListener('DOMContentLoaded',deep?go:painted);
const f=()=>d.getElementById('dt-first'),ready=()=>d.querySelector('#slideshow .slidev-page:not([style*="display: none"]) h1,#slideshow .slidev-page:not([style*="display: none"]) .slidev-layout,#print-container');
const o=new MutationObserver(()=>{if(!ready())return;o.disconnect();give();d.fonts.ready.then(()=>requestAnimationFrame(()=>requestAnimationFrame(()=>f()?.remove())))});
d.addEventListener('DOMContentLoaded',()=>o.observe(d.getElementById('app'),{childList:true,subtree:true,attributes:true}));
${worker ? "if('serviceWorker' in navigator&&!r.classList.contains('dt-embed'))addEventListener('load',()=>setTimeout(()=>navigator.serviceWorker.register('./sw.js').catch(()=>{}),1000));" : ''}
})()`
}

/** A script's source expression for a Content-Security-Policy. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** The canvas in the middle of the window, as large as fits, like Slidev's; without script. */
export const FIRST_STYLE = `
#dt-first{position:fixed;inset:0;z-index:5;overflow:hidden;background:${paper.paper};pointer-events:none}
.dark #dt-first,#dt-first:has(.night){background:${night.paper}}
#dt-first>div{position:absolute;left:50%;top:50%;width:1280px;height:720px;--s:min(tan(atan2(100vw,1280px)),tan(atan2(100vh,720px)));--slidev-slide-container-scale:var(--s);--slidev-slide-scale:var(--s);transform:translate(-50%,-50%) scale(var(--s));overflow:hidden}
.dt-deep #dt-first,.dt-disk #app{display:none}
@media print{#dt-first{height:720px}noscript{display:none}}
#dt-disk{display:none}.dt-disk #dt-disk{display:block;position:fixed;z-index:9;inset:auto 0 0 0;margin:0;padding:1rem 2rem;background:${night.paper};color:${paper.paper};font:1.125rem/1.6 system-ui,sans-serif}
#dt-disk a{color:${night.link};margin-inline-end:1.5rem}
`
