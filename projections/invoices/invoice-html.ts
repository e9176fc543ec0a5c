import type { InvoiceDocument } from './invoice-document.ts';
import { invoiceStyle, type Branding } from './invoice-style.ts';

export interface InvoiceFont {
  readonly latin: string;
  readonly latinExt: string;
}

/** One self-contained page: no script, no request, every text escaped. */
export function invoiceHtml(document: InvoiceDocument, branding: Branding, font: InvoiceFont): string {
  const { seller, customer, facts, lines, totals, due, payment } = document;
  const foot = { left: seller.address, center: seller.contact, right: [...seller.bank.slice(0, 1), ...seller.legal] };
  return `<!doctype html>
<html lang="de">
<head><meta charset="utf-8"><title>${escaped(document.title)}</title><style>${invoiceStyle(branding, font, foot)}</style></head>
<body>
<header><div class="brand"><span class="mark"></span>${escaped(branding.name)}</div><div class="kind">Rechnung</div></header>
${document.demo ? '<p class="demo">Demo: So sieht eine Rechnung aus. Dies ist keine, und es ist nichts zu bezahlen.</p>' : ''}
<section class="head">
  <div><div class="sender">${escaped(seller.senderLine)}</div><address>${customer.map((line) => `<span>${escaped(line)}</span>`).join('')}</address></div>
  <dl class="facts">${pairs(facts)}</dl>
</section>
<h1>${escaped(document.title)}</h1>
<p class="greeting">${escaped(document.greeting)}</p>
<table>
<thead><tr><th>Pos.</th><th>Leistung</th><th class="n">Menge</th><th>Einheit</th><th class="n">Einzelpreis</th><th class="n">Netto</th></tr></thead>
<tbody>${lines.map((line) => `<tr><td>${escaped(line.position)}</td><td class="text">${escaped(line.text)}<span class="detail">${escaped(line.detail)}</span></td><td class="n">${escaped(line.quantity)}</td><td class="unit">${escaped(line.unit)}</td><td class="n">${escaped(line.unitPrice)}</td><td class="n">${escaped(line.net)}</td></tr>`).join('\n')}</tbody>
</table>
<div class="close">
<div class="totals">${totals.map(([label, value]) => `<div><span>${escaped(label)}</span><span>${escaped(value)}</span></div>`).join('')}<div class="due"><span>${escaped(due[0])}</span><span>${escaped(due[1])}</span></div></div>
${document.taxNote === undefined ? '' : `<p class="note">${escaped(document.taxNote)}</p>`}
<section class="payment"><h2>Zahlung</h2><p>${escaped(document.paymentSentence)}</p><dl>${pairs(payment)}</dl></section>
</div>
</body>
</html>`;
}

function pairs(list: readonly (readonly [string, string])[]): string {
  return list.map(([label, value]) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
