/** How an invoice looks, besides its content. A reseller brings its own name and colour. */
export interface Branding {
  readonly name: string;
  /** `#rrggbb` */
  readonly accent: string;
}

export const defaultBranding: Branding = { name: 'OpenClaw Enterprise', accent: '#0b6b66' };

/** A4 with an address field where a window envelope shows it (DIN 5008, form B). The foot stands in the page's margin boxes, so it repeats and counts. */
export function invoiceStyle(
  branding: Branding,
  font: { readonly latin: string; readonly latinExt: string },
  foot: { readonly left: readonly string[]; readonly center: readonly string[]; readonly right: readonly string[] },
): string {
  const accent = /^#[0-9a-fA-F]{6}$/.test(branding.accent) ? branding.accent : defaultBranding.accent;
  return `
@font-face { font-family: 'Invoice'; font-weight: 100 900; src: url(data:font/woff2;base64,${font.latinExt}) format('woff2'); unicode-range: U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0; }
@font-face { font-family: 'Invoice'; font-weight: 100 900; src: url(data:font/woff2;base64,${font.latin}) format('woff2'); unicode-range: U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122; }
@page {
  size: A4; margin: 16mm 20mm 40mm 25mm;
  @bottom-left { ${footBox(foot.left)} width: 55mm; }
  @bottom-center { ${footBox(foot.center)} width: 55mm; }
  @bottom-right { ${footBox(foot.right, 'counter(page) " / " counter(pages)')} width: 55mm; text-align: right; }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { font: 400 9.5pt/1.5 'Invoice', 'Liberation Sans', sans-serif; color: #17201f; font-feature-settings: 'tnum', 'cv11'; -webkit-print-color-adjust: exact; }
header { display: flex; justify-content: space-between; align-items: center; padding-bottom: 5mm; border-bottom: 1.2pt solid ${accent}; }
.brand { display: flex; align-items: center; gap: 3mm; font-size: 14pt; font-weight: 650; letter-spacing: -0.01em; color: ${accent}; }
.mark { width: 8mm; height: 8mm; border-radius: 2mm; background: ${accent}; }
.kind { font-size: 9pt; color: #5b6867; letter-spacing: 0.08em; text-transform: uppercase; }
.demo { margin-top: 4mm; padding: 2mm 4mm; border-radius: 1.5mm; background: #fff4d6; color: #6b4a00; font-weight: 600; }
.head { display: grid; grid-template-columns: 80mm 1fr; gap: 12mm; margin-top: 12mm; min-height: 42mm; }
.sender { font-size: 6.5pt; color: #5b6867; padding-bottom: 1mm; margin-bottom: 3mm; border-bottom: 0.4pt solid #b9c4c2; white-space: nowrap; }
address { font-style: normal; font-size: 10.5pt; line-height: 1.45; overflow-wrap: anywhere; }
address span { display: block; }
address span:first-child { font-weight: 600; }
.facts { display: grid; grid-template-columns: auto 1fr; gap: 1.2mm 6mm; align-content: start; }
dt { color: #5b6867; }
dd { text-align: right; font-weight: 500; white-space: nowrap; }
h1 { margin-top: 10mm; font-size: 18pt; font-weight: 650; letter-spacing: -0.015em; line-height: 1.2; }
.greeting { margin-top: 2mm; }
table { width: 100%; margin-top: 7mm; border-collapse: collapse; }
thead { display: table-header-group; }
th { font-size: 8pt; font-weight: 600; color: #5b6867; text-align: left; padding: 0 2mm 2mm; border-bottom: 0.8pt solid #17201f; }
td { padding: 2.6mm 2mm; vertical-align: top; border-bottom: 0.4pt solid #d5dddb; }
tr { break-inside: avoid; }
th:first-child, td:first-child { padding-left: 0; width: 9mm; color: #5b6867; }
th:last-child, td:last-child { padding-right: 0; }
.n { text-align: right; }
.n, .unit { white-space: nowrap; }
.text { font-weight: 500; overflow-wrap: anywhere; }
.detail { display: block; font-size: 8pt; font-weight: 400; color: #5b6867; }
.close { break-inside: avoid; }
.totals { width: 78mm; margin: 5mm 0 0 auto; }
.totals div { display: flex; justify-content: space-between; padding: 1mm 0; }
.totals .due { margin-top: 1.5mm; padding: 3mm 4mm; border-radius: 1.5mm; background: ${accent}; color: #fff; font-size: 12pt; font-weight: 650; }
.note { margin-top: 6mm; padding-left: 4mm; border-left: 2pt solid ${accent}; font-weight: 500; }
.payment { margin-top: 8mm; padding: 5mm; border-radius: 2mm; background: #f2f6f5; }
.payment h2 { font-size: 10pt; font-weight: 650; }
.payment p { margin: 0.5mm 0 3mm; }
.payment dl { display: grid; grid-template-columns: auto 1fr auto auto; gap: 1mm 4mm; font-size: 9pt; }
.payment dt { white-space: nowrap; }
.payment dd { text-align: left; }`;
}

/** The lines of one margin box; the last one may be counted by the page. */
function footBox(lines: readonly string[], counter?: string): string {
  const text = lines.map(cssString).join(' "\\a" ');
  return `content: ${counter ? `${text} "\\a\\a Seite " ${counter}` : text}; white-space: pre; vertical-align: top; padding-top: 3mm; border-top: 0.4pt solid #b9c4c2; font: 400 7pt/1.5 'Invoice', 'Liberation Sans', sans-serif; color: #5b6867;`;
}

/** Everything but plain letters becomes an escape, so that no text can leave its string. */
function cssString(text: string): string {
  return `"${text.replace(/[^A-Za-z0-9 .,:@+/·-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
