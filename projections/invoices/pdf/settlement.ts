import { encode } from 'uqr';
import type { InvoiceDocument } from '../invoice-document.ts';
import type { Labels } from '../document-labels.ts';
import { ink, mm, page, type Canvas, type Style } from './canvas.ts';
import type { Flow } from './flow.ts';

const label: Style = { size: 7.5, color: ink.soft };
const value: Style = { size: 9.5, weight: 'semibold' };
const small: Style = { size: 7, color: ink.soft };

/** What comes to be paid, why there is no tax, and how to pay. None of it is torn apart by the end of a page. */
export function settlement(canvas: Canvas, flow: Flow, document: InvoiceDocument, labels: Labels, accent: string): void {
  totals(canvas, flow, document, accent);
  if (document.taxNote !== undefined) note(canvas, flow, document.taxNote, accent);
  payment(canvas, flow, document, labels);
}

function totals(canvas: Canvas, flow: Flow, { totals: pairs, due }: InvoiceDocument, accent: string): void {
  const left = page.right - mm(78);
  flow.need(pairs.length * 17 + 46);
  flow.y += 6;
  const style = { size: 12, weight: 'semibold', color: '#ffffff', tabular: true } as const;
  for (const [name, amount] of pairs) {
    const { y } = flow;
    canvas.tagged(canvas.root, 'P', () => {
      canvas.line(name, { size: 9.5 }, left, y);
      canvas.lineRight(amount, { size: 9.5, tabular: true }, page.right - 10, y);
    });
    flow.y += 17;
  }
  const y = flow.y + 2;
  canvas.decoration(() => canvas.doc.roundedRect(left - 10, y, page.right - left + 10, 28, 4).fill(accent));
  canvas.tagged(canvas.root, 'P', () => {
    canvas.line(due[0], style, left, y + 7);
    canvas.lineRight(due[1], style, page.right - 10, y + 7);
  });
  flow.y = y + 42;
}

function note(canvas: Canvas, flow: Flow, text: string, accent: string): void {
  const style: Style = { size: 9.5, weight: 'semibold' };
  const lines = canvas.wrap(text, style, page.right - page.left - 14);
  flow.need(lines.length * 14 + 14);
  const { y } = flow;
  canvas.decoration(() => canvas.doc.rect(page.left, y - 1, 2, lines.length * 14 + 1).fill(accent));
  canvas.tagged(canvas.root, 'P', () => lines.forEach((line, i) => canvas.line(line, style, page.left + 12, y + i * 14)));
  flow.y = y + lines.length * 14 + 14;
}

function payment(canvas: Canvas, flow: Flow, { payment: { sentence, pairs, code } }: InvoiceDocument, labels: Labels): void {
  const side = code === undefined ? 0 : mm(28);
  const left = page.left + 16;
  const width = page.right - page.left - 32 - (side === 0 ? 0 : side + 24);
  const said = sentence.split('\n').flatMap((part) => canvas.wrap(part, { size: 9.5 }, width));
  const rows = Math.ceil(pairs.length / 2);
  const height = Math.max(20 + said.length * 14 + (rows > 0 ? 6 + rows * 26 : 0), side === 0 ? 0 : side + 22) + 20;
  flow.need(height);
  const top = flow.y;
  canvas.decoration(() => canvas.doc.roundedRect(page.left, top, page.right - page.left, height, 6).fill(ink.panel));
  canvas.tagged(canvas.root, 'H2', () => canvas.line(labels.payment.title, { size: 11, weight: 'semibold' }, left, top + 13));
  canvas.tagged(canvas.root, 'P', () => said.forEach((line, i) => canvas.line(line, { size: 9.5 }, left, top + 33 + i * 14)));
  pairs.forEach(([name, text], i) => {
    const x = left + (i % 2) * (width * 0.56);
    const y = top + 39 + said.length * 14 + Math.floor(i / 2) * 26;
    canvas.tagged(canvas.root, 'P', () => {
      canvas.line(name, label, x, y);
      canvas.line(canvas.wrap(text, value, width * (i % 2 === 0 ? 0.54 : 0.44))[0] ?? '', value, x, y + 10);
    });
  });
  if (code !== undefined) qr(canvas, code, labels.payment.scan, page.right - 20 - side, top + 16, side);
  flow.y = top + height + 14;
}

/** Error correction M, at most 69 modules wide (EPC069-12). */
function qr(canvas: Canvas, content: string, caption: string, x: number, y: number, side: number): void {
  const { size, data } = encode(content, { ecc: 'M', border: 0, maxVersion: 13 });
  const module = side / size;
  const { doc } = canvas;
  const figure = doc.struct('Figure', { alt: caption });
  canvas.root.add(figure);
  figure.add(() => {
    doc.roundedRect(x - 6, y - 6, side + 12, side + 12, 4).fill('#ffffff');
    data.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) {
        if (!row[c]) continue;
        let end = c;
        while (row[end + 1]) end++;
        doc.rect(x + c * module, y + r * module, (end - c + 1) * module, module);
        c = end;
      }
    });
    doc.fill(ink.text);
  });
  figure.end();
  const lines = canvas.wrap(caption, small, side + 12);
  canvas.tagged(canvas.root, 'Caption', () =>
    lines.forEach((line, i) => canvas.line(line, small, x + (side - canvas.width(line, small)) / 2, y + side + 11 + i * 9)),
  );
}
