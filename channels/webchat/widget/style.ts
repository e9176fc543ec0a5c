/** A constructed style sheet: it works under a Content-Security-Policy without `style-src 'unsafe-inline'`. */
export function createStyle(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

const dark = `
  --surface: #15191d; --raised: #1e242a; --line: #333c44; --ink: #eef2f4; --quiet: #a9b4bc;
  --accent: var(--openclaw-accent, #4fb3a5); --on-accent: var(--openclaw-on-accent, #06211e); --alert: #ffb4a8; --alert-surface: #3a1f1b; --shadow: 0 24px 64px rgb(0 0 0 / .55), 0 4px 16px rgb(0 0 0 / .4);
`;

const css = `
:host {
  --surface: #ffffff; --raised: #f2f5f6; --line: #dce3e6; --ink: #16212b; --quiet: #556570;
  --accent: var(--openclaw-accent, #0b6b61); --on-accent: var(--openclaw-on-accent, #ffffff); --alert: #9c2413; --alert-surface: #fdeeeb; --shadow: 0 24px 64px rgb(16 32 40 / .22), 0 4px 16px rgb(16 32 40 / .1);
  all: initial; position: fixed; inset: auto 20px 20px auto; z-index: 2147483000;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; color: var(--ink); color-scheme: light dark; -webkit-text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) { :host(:not([data-theme="light"])) { ${dark} } }
:host([data-theme="dark"]) { ${dark} }
* { box-sizing: border-box; font: inherit; color: inherit; margin: 0; }
[hidden] { display: none !important; }
button { cursor: pointer; border: 0; background: none; padding: 0; }
svg { width: 22px; height: 22px; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; display: block; }
:focus-visible { outline: 2.5px solid var(--accent); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

.launcher { position: relative; width: 60px; height: 60px; border-radius: 50%; background: var(--accent); color: var(--on-accent); display: grid; place-items: center; box-shadow: 0 8px 24px rgb(16 32 40 / .28); transition: transform .16s ease; margin-left: auto; }
.launcher:hover { transform: translateY(-2px); }
.launcher:focus-visible { outline-color: var(--ink); outline-offset: 3px; }
.launcher svg { width: 27px; height: 27px; }
.launcher .dot { position: absolute; top: 2px; right: 2px; width: 15px; height: 15px; border-radius: 50%; background: #d9482b; border: 2.5px solid var(--surface); }

.panel { position: fixed; right: 20px; bottom: 92px; width: 392px; height: min(640px, calc(100dvh - 116px)); display: flex; flex-direction: column; overflow: hidden; background: var(--surface); border: 1px solid var(--line); border-radius: 20px; box-shadow: var(--shadow); animation: rise .2s cubic-bezier(.2, .8, .3, 1); }
@keyframes rise { from { opacity: 0; transform: translateY(14px) scale(.985); } }

.head { display: flex; align-items: center; gap: 12px; padding: 14px 12px 14px 18px; border-bottom: 1px solid var(--line); }
.avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; display: grid; place-items: center; background: var(--accent); color: var(--on-accent); font-weight: 650; font-size: 17px; }
.who { flex: 1; min-width: 0; }
.name { font-weight: 650; font-size: 16px; line-height: 1.25; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.state { display: flex; align-items: center; gap: 6px; font-size: 13px; line-height: 1.35; color: var(--quiet); }
.state::before { content: ""; width: 7px; height: 7px; border-radius: 50%; background: #2e9e5b; }
.state.away::before { background: #b0741a; }
.icon { flex: none; width: 40px; height: 40px; border-radius: 12px; display: grid; place-items: center; color: var(--quiet); }
.icon:hover { background: var(--raised); color: var(--ink); }

.body { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; padding: 18px; display: flex; flex-direction: column; gap: 10px; }
.notice { display: flex; gap: 10px; padding: 11px 13px; border: 1px solid var(--line); border-radius: 12px; font-size: 13px; line-height: 1.45; color: var(--quiet); }
.notice svg { flex: none; width: 18px; height: 18px; margin-top: 1px; }
.log { display: flex; flex-direction: column; gap: 10px; }
.row { display: flex; flex-direction: column; align-items: flex-start; gap: 3px; animation: appear .18s ease; }
@keyframes appear { from { opacity: 0; transform: translateY(5px); } }
.row.visitor { align-items: flex-end; }
.bubble { max-width: 86%; padding: 9px 14px; border-radius: 18px; background: var(--raised); white-space: pre-wrap; overflow-wrap: anywhere; }
.row.assistant .bubble { border-bottom-left-radius: 6px; }
.row.visitor .bubble { background: var(--accent); color: var(--on-accent); border-bottom-right-radius: 6px; }
.bubble strong { font-weight: 650; }
.bubble a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
time { font-size: 12px; color: var(--quiet); padding: 0 5px; }
.sending .bubble { opacity: .82; }
.trouble { display: flex; gap: 8px; align-items: center; font-size: 13px; color: var(--alert); padding: 0 4px; }
.trouble button, .banner button { font-weight: 600; text-decoration: underline; text-underline-offset: 3px; padding: 3px 2px; }
.dots { display: inline-flex; gap: 5px; padding: 5px 1px; }
.dots i { width: 7px; height: 7px; border-radius: 50%; background: var(--quiet); animation: blink 1.2s infinite ease-in-out; }
.dots i:nth-child(2) { animation-delay: .16s; } .dots i:nth-child(3) { animation-delay: .32s; }
@keyframes blink { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }
.aside { align-self: center; max-width: 90%; text-align: center; font-size: 13px; color: var(--quiet); padding: 2px 8px; }

.banner { display: flex; gap: 10px; align-items: center; justify-content: space-between; padding: 9px 18px; font-size: 13px; background: var(--alert-surface); color: var(--alert); }
.composer { display: flex; align-items: flex-end; gap: 8px; margin: 10px 14px 14px; padding: 6px 6px 6px 14px; border: 1px solid var(--line); border-radius: 18px; background: var(--surface); transition: border-color .12s; }
.composer:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
textarea { flex: 1; min-width: 0; resize: none; border: 0; background: none; padding: 7px 0; max-height: 132px; line-height: 1.45; font-size: 16px; outline: none; }
textarea:focus-visible { outline: none; }
textarea::placeholder { color: var(--quiet); opacity: 1; }
.send { flex: none; width: 38px; height: 38px; border-radius: 12px; display: grid; place-items: center; background: var(--accent); color: var(--on-accent); transition: opacity .12s; }
.send[aria-disabled="true"] { background: var(--raised); color: var(--quiet); cursor: default; }

@media (max-width: 520px) {
  .panel { inset: 0; width: auto; height: 100dvh; border: 0; border-radius: 0; animation-name: appear; }
  .panel:not([hidden]) ~ .launcher { visibility: hidden; }
  .composer { margin-bottom: max(14px, env(safe-area-inset-bottom)); }
}
@media (prefers-reduced-motion: reduce) { *, *::before { animation: none !important; transition: none !important; } }
@media (forced-colors: active) { .bubble, .launcher, .send { border: 1px solid; } }
`;
