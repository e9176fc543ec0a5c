export const themeKey = 'oce-theme';

/** Runs before the first paint, so a dark page never flashes white. */
export const themeScript = `(()=>{const r=document.documentElement,m=matchMedia('(prefers-color-scheme: dark)');let t=null;try{t=localStorage.getItem('${themeKey}')}catch{}
r.dataset.chosen=t==='dark'||t==='light'?t:'system';const f=()=>{const c=r.dataset.chosen;r.dataset.theme=c==='system'?(m.matches?'dark':'light'):c};f();m.addEventListener('change',f)})()`;
