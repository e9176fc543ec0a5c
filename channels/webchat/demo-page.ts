/** The page of an invented heating contractor. Nothing is loaded from elsewhere; its one style block is named in the policy by its hash. */
export function demoHtml({ publicKey, companyName }: { readonly publicKey: string; readonly companyName: string }): string {
  const company = escape(companyName);
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${company} – Heizung, Bad und Wärmepumpe</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23b8481f' d='M16 2c1 6 9 9 9 17a9 9 0 0 1-18 0c0-4 2-6 4-9 1 3 2 4 3 4 1-4 0-8 2-12z'/%3E%3C/svg%3E">
<style>${demoStyle}</style>
</head>
<body>
<aside class="demo" aria-label="Hinweis">Beispielseite: So sieht der Web-Chat auf der Website eines Betriebs aus.</aside>
<header>
  <a class="brand" href="#top" id="top"><svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><path fill="#b8481f" d="M16 2c1 6 9 9 9 17a9 9 0 0 1-18 0c0-4 2-6 4-9 1 3 2 4 3 4 1-4 0-8 2-12z"/><path fill="#f4b46a" d="M16 15c1 3 4 4 4 8a4 4 0 0 1-8 0c0-3 3-4 4-8z"/></svg><span>${company}</span></a>
  <nav aria-label="Hauptmenü"><a href="#leistungen">Leistungen</a><a href="#ablauf">So arbeiten wir</a><a href="#kontakt">Kontakt</a></nav>
  <a class="call" href="#kontakt">Notdienst</a>
</header>
<main>
  <section class="hero">
    <div>
      <p class="kicker">Meisterbetrieb seit 1987</p>
      <h1>Warm, wenn es darauf ankommt.</h1>
      <p class="lead">Wir planen, bauen und warten Heizungen und Bäder in der Region – von der ersten Beratung bis zur jährlichen Wartung, mit festen Ansprechpartnern.</p>
      <p class="hint">Fragen zu Termin, Wartung oder Förderung? Unser Assistent unten rechts antwortet sofort, auch abends und am Wochenende.</p>
    </div>
    <svg class="house" viewBox="0 0 420 320" role="img" aria-label="Haus mit Wärmepumpe">
      <rect width="420" height="320" rx="24" fill="#f3e6d8"/><circle cx="338" cy="74" r="34" fill="#f4b46a"/><path d="M0 262h420v34a24 24 0 0 1-24 24H24a24 24 0 0 1-24-24z" fill="#c9d3b4"/>
      <path d="M84 148L196 66l112 82v114H84z" fill="#fffaf4"/><path d="M66 160L196 62l130 98" fill="none" stroke="#7d3a20" stroke-width="14" stroke-linecap="round" stroke-linejoin="round"/>
      <rect x="172" y="186" width="48" height="76" rx="4" fill="#b8481f"/><rect x="108" y="172" width="44" height="44" rx="4" fill="#a9c7d4"/><rect x="240" y="172" width="44" height="44" rx="4" fill="#a9c7d4"/>
      <rect x="330" y="206" width="62" height="56" rx="8" fill="#5d6a70"/><circle cx="361" cy="234" r="19" fill="#3d474c"/><path d="M361 219v30M346 234h30M351 224l20 20M371 224l-20 20" stroke="#aebbc1" stroke-width="3" stroke-linecap="round"/>
    </svg>
  </section>
  <section id="leistungen">
    <h2>Was wir für Sie tun</h2>
    <div class="cards">
      <article><h3>Wärmepumpe</h3><p>Eignungsprüfung vor Ort, Auslegung, Einbau und Hilfe beim Förderantrag – auch für Altbauten.</p></article>
      <article><h3>Heizungswartung</h3><p>Jährliche Prüfung mit Protokoll. Auf Wunsch erinnern wir Sie rechtzeitig an den Termin.</p></article>
      <article><h3>Badsanierung</h3><p>Ein Bad aus einer Hand, barrierefrei geplant und zum vereinbarten Festpreis.</p></article>
      <article><h3>Notdienst</h3><p>Heizung kalt, Rohr undicht? Für Kunden mit Wartungsvertrag sind wir rund um die Uhr da.</p></article>
    </div>
  </section>
  <section id="ablauf" class="steps">
    <h2>So arbeiten wir</h2>
    <ol><li><strong>Anfragen.</strong> Per Chat oder Telefon – Sie erhalten am selben Tag eine Rückmeldung.</li><li><strong>Besuch.</strong> Wir sehen uns alles an und sagen offen, was sich lohnt.</li><li><strong>Festpreis.</strong> Ein Angebot, das gilt, mit Termin und Ansprechpartner.</li></ol>
  </section>
</main>
<footer id="kontakt"><p><strong>${company}</strong></p><p>Montag bis Freitag, 7 bis 17 Uhr</p><p>Dies ist eine Vorführung; der Betrieb ist erfunden.</p></footer>
<script async src="/widget.js" data-channel="${escape(publicKey)}"></script>
</body>
</html>
`;
}

export const demoStyle = `
:root { --ink: #2a2420; --quiet: #635950; --brand: #a03c18; --paper: #fffdfa; --line: #eadfd2; }
* { box-sizing: border-box; margin: 0; }
html { scroll-behavior: smooth; }
body { font: 17px/1.6 Georgia, "Times New Roman", serif; color: var(--ink); background: var(--paper); }
h1, h2, h3, nav, .call, .brand, .kicker, .demo, footer { font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
a { color: inherit; }
.demo { padding: 7px 20px; text-align: center; font-size: 13px; background: #2a2420; color: #f5ece2; }
header { display: flex; align-items: center; gap: 28px; max-width: 1120px; margin: 0 auto; padding: 20px 24px; }
.brand { display: flex; align-items: center; gap: 11px; font-size: 19px; font-weight: 700; text-decoration: none; letter-spacing: -.01em; }
nav { display: flex; gap: 24px; margin-left: auto; font-size: 15px; }
nav a { white-space: nowrap; text-decoration: none; color: var(--quiet); } nav a:hover { color: var(--ink); text-decoration: underline; text-underline-offset: 4px; }
.call { padding: 9px 18px; border-radius: 99px; background: var(--brand); color: #fff; font-size: 15px; font-weight: 600; text-decoration: none; }
main { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
.hero { display: grid; grid-template-columns: 1.1fr .9fr; gap: 56px; align-items: center; padding: 48px 0 72px; }
.kicker { font-size: 14px; font-weight: 600; color: var(--brand); margin-bottom: 12px; }
h1 { font-size: clamp(36px, 5.4vw, 60px); line-height: 1.06; letter-spacing: -.03em; margin-bottom: 20px; }
.lead { font-size: 20px; line-height: 1.55; max-width: 34em; }
.hint { margin-top: 24px; padding-left: 16px; border-left: 3px solid #e0a36a; color: var(--quiet); max-width: 34em; }
.house { width: 100%; height: auto; }
h2 { font-size: 30px; letter-spacing: -.02em; margin-bottom: 24px; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(230px, 1fr)); gap: 16px; }
article { padding: 24px; border: 1px solid var(--line); border-radius: 14px; background: #fff; }
h3 { font-size: 18px; margin-bottom: 8px; } article p { font-size: 16px; color: var(--quiet); }
.steps { padding: 72px 0; } .steps ol { display: grid; gap: 14px; padding-left: 1.3em; max-width: 42em; }
footer { display: flex; flex-wrap: wrap; gap: 6px 28px; padding: 28px 24px 110px; border-top: 1px solid var(--line); font-size: 14px; color: var(--quiet); justify-content: center; }
@media (max-width: 860px) { header { flex-wrap: wrap; gap: 14px; } nav { order: 3; width: 100%; margin: 0; gap: 18px; flex-wrap: wrap; } .brand { flex: 1; min-width: 0; line-height: 1.25; font-size: 17px; } .hero { grid-template-columns: 1fr; gap: 32px; padding: 24px 0 48px; } }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
