/** What a deck's page does before Slidev: shows the first slide at once, and starts the rest behind it. */
import { createHash } from 'node:crypto'

/**
 * Runs in the page. Another slide than the first was asked for: the first is not shown. From a disk, module scripts
 * are not allowed: links are shown. Else Slidev starts once the first slide is painted.
 */
export function startScript(modules: string, worker: boolean): string {
  return `(()=>{const d=document,r=d.documentElement;if(location.protocol==='file:'){r.classList.add('dt-disk');return}
const deep=/^#\\/(?!1(\\?|$))./.test(location.hash)||/[?&]print/.test(location.search);if(deep)r.classList.add('dt-deep');
try{const k=localStorage.getItem('slidev-color-schema');if(k==='dark'||k!=='light'&&matchMedia('(prefers-color-scheme:dark)').matches)r.classList.add('dark')}catch{}
let done;const go=()=>{if(done)return;done=1;const s=d.createElement('script');s.type='module';s.crossOrigin='';s.src=${JSON.stringify(modules)};d.head.append(s)};
const soon=()=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(go)));
if(deep)go();else{d.addEventListener('DOMContentLoaded',soon);setTimeout(go,1500)}
const f=()=>d.getElementById('dt-first'),ready=()=>d.querySelector('#slideshow .slidev-page:not([style*="display: none"]) h1,#slideshow .slidev-page:not([style*="display: none"]) .slidev-layout,#print-container');
const o=new MutationObserver(()=>{if(!ready())return;o.disconnect();d.fonts.ready.then(()=>requestAnimationFrame(()=>requestAnimationFrame(()=>f()?.remove())))});
d.addEventListener('DOMContentLoaded',()=>o.observe(d.getElementById('app'),{childList:true,subtree:true,attributes:true}));
${worker ? "if('serviceWorker' in navigator)addEventListener('load',()=>setTimeout(()=>navigator.serviceWorker.register('./sw.js').catch(()=>{}),1000));" : ''}
})()`
}

/** A script's source expression for a Content-Security-Policy. */
export const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** The canvas in the middle of the window, as large as fits, like Slidev's; without script. */
export const FIRST_STYLE = `
#dt-first{position:fixed;inset:0;z-index:5;overflow:hidden;background:#000;pointer-events:none}
#dt-first>div{position:absolute;left:50%;top:50%;width:1280px;height:720px;--s:min(tan(atan2(100vw,1280px)),tan(atan2(100vh,720px)));--slidev-slide-container-scale:var(--s);--slidev-slide-scale:var(--s);transform:translate(-50%,-50%) scale(var(--s));overflow:hidden}
.dt-deep #dt-first,.dt-disk #app{display:none}
#dt-disk{display:none}.dt-disk #dt-disk{display:block;position:fixed;z-index:9;inset:auto 0 0 0;margin:0;padding:1rem 2rem;background:#0E1A2B;color:#FBFAF6;font:1.125rem/1.6 system-ui,sans-serif}
#dt-disk a{color:#5AA2F2;margin-inline-end:1.5rem}
`
