import { accentOf, type Branding } from './branding.ts';
import { ink, mm, page, type Canvas, type Style, type Weight } from './canvas.ts';
import type { InvoiceDocument } from '../invoice-document.ts';
import type { Labels } from '../document-labels.ts';

const small: Style = { size: 7, color: ink.soft };

/** The first page down to the greeting: brand, address where a window envelope shows it (DIN 5008, form B), facts beside it. Returns where it ends. */
export function letterhead(canvas: Canvas, document: InvoiceDocument, branding: Branding): number {
  brand(canvas, document.kind, branding);
  folds(canvas);
  address(canvas, document);
  // Many facts push the title down.
  let y = Math.max(mm(101), facts(canvas, document) + 8);
  canvas.tagged(canvas.root, 'H1', () => canvas.line(document.title, { size: 18, weight: 'semibold' }, page.left, y));
  y += 26;
  if (document.demo !== undefined) y = banner(canvas, document.demo, y);
  for (const note of document.notes) y = paragraph(canvas, note, { size: 9.5, weight: 'semibold' }, y) + 2;
  return paragraph(canvas, document.greeting, { size: 9.5 }, y) + 12;
}

export function paragraph(canvas: Canvas, text: string, style: Style, y: number, x: number = page.left, width: number = page.right - x): number {
  const lines = canvas.wrap(text, style, width);
  const step = style.size * 1.45;
  canvas.tagged(canvas.root, 'P', () => lines.forEach((line, i) => canvas.line(line, style, x, y + i * step)));
  return y + lines.length * step;
}

function brand(canvas: Canvas, kind: string, branding: Branding): void {
  const { doc } = canvas;
  const accent = accentOf(branding);
  const side = mm(8);
  canvas.decoration(() => {
    if (branding.logo) doc.image(Buffer.from(branding.logo), page.left, page.top, { fit: [mm(40), side] });
    else mark(canvas, side, accent);
    doc.rect(page.left, page.top + mm(13), page.right - page.left, 1.2).fill(accent);
  });
  const nameAt = page.left + (branding.logo ? mm(43) : side + mm(3));
  canvas.tagged(canvas.root, 'P', () => canvas.line(branding.name, { size: 14, weight: 'semibold', color: accent }, nameAt, page.top + 2.5));
  canvas.decoration(() => canvas.lineRight(kind.toUpperCase(), { size: 8.5, color: ink.soft }, page.right, page.top + 6));
}

/** The strokes of the product's mark, the portal's own, in a square of 32. */
const strokes = 'M9 20.5c0-6.2 3.1-10.6 8.6-12.5-1.4 2.2-1.8 4.3-1.2 6.3M13.2 23.5c1.9-4.9 5.1-7.6 9.8-8.2-1.9 1.5-2.9 3.2-3 5.2';

/** Whoever brings no logo of its own shows this one, in its own colour. */
function mark({ doc }: Canvas, side: number, accent: string): void {
  doc.save();
  doc.translate(page.left, page.top).scale(side / 32);
  doc.roundedRect(0, 0, 32, 32, 8).fill(accent);
  doc.path(strokes).lineWidth(2.4).lineCap('round').lineJoin('round').stroke('#ffffff');
  doc.restore();
}

/** Where the sheet is folded and punched: 105 mm, 148.5 mm and 210 mm from the top. */
function folds({ doc, decoration }: Canvas): void {
  decoration(() => {
    for (const [at, length] of [
      [105, 4],
      [148.5, 6],
      [210, 4],
    ] as const)
      doc.rect(mm(4), mm(at), mm(length), 0.4).fill('#b9c4c2');
  });
}

function address(canvas: Canvas, { seller, customer }: InvoiceDocument): void {
  const width = mm(80);
  const sender = fitted(canvas, seller.senderLine, { size: 6.5, color: ink.soft }, width, 4);
  canvas.tagged(canvas.root, 'P', () => canvas.line(seller.senderLine, sender, page.left, mm(55)));
  canvas.decoration(() => canvas.doc.rect(page.left, mm(58.5), width, 0.4).fill('#b9c4c2'));
  const { lines, size } = inWindow(canvas, customer, width);
  canvas.tagged(canvas.root, 'P', () => lines.forEach(({ text, weight }, i) => canvas.line(text, { size, weight }, page.left, mm(61) + i * size * 1.3)));
}

interface AddressLine {
  readonly text: string;
  readonly weight: Weight;
}

/** The window shows 27 mm below the sender. A long address is written smaller, so that neither name nor town is lost. */
function inWindow(canvas: Canvas, [name = '', ...rest]: readonly string[], width: number): { readonly lines: readonly AddressLine[]; readonly size: number } {
  const wrap = (text: string, weight: Weight, size: number) => canvas.wrap(text, { size, weight }, width).map((line): AddressLine => ({ text: line, weight }));
  const at = (size: number) => ({ size, lines: [...wrap(name, 'semibold', size), ...rest.flatMap((text) => wrap(text, 'regular', size))] });
  return [10.5, 9.5, 8.5, 7.5, 6.5].map(at).find(({ lines, size }) => lines.length * size * 1.3 <= mm(29)) ?? at(5.5);
}

/** The style, smaller if the text needs it. */
function fitted(canvas: Canvas, text: string, style: Style, width: number, least: number): Style {
  const needed = canvas.width(text, style);
  return needed <= width ? style : { ...style, size: Math.max(least, (style.size * width) / needed) };
}

function facts(canvas: Canvas, document: InvoiceDocument): number {
  const left = page.right - mm(75);
  let y = mm(50);
  for (const [label, value] of document.facts) {
    const room = page.right - left - canvas.width(label, { size: 9 }) - 8;
    const style = fitted(canvas, value, { size: 9, weight: 'semibold' }, room, 6.5);
    const [first = '', ...more] = canvas.wrap(value, style, room);
    canvas.tagged(canvas.root, 'P', () => {
      canvas.line(label, { size: 9, color: ink.soft }, left, y);
      [first, ...more].forEach((line, i) => canvas.lineRight(line, style, page.right, y + i * 12));
    });
    y += 15 + more.length * 12;
  }
  return y;
}

function banner(canvas: Canvas, text: string, y: number): number {
  const style: Style = { size: 9, weight: 'semibold', color: ink.warn };
  const lines = canvas.wrap(text, style, page.right - page.left - 24);
  const height = lines.length * 13 + 12;
  canvas.decoration(() => canvas.doc.roundedRect(page.left, y, page.right - page.left, height, 4).fill(ink.warnPanel));
  canvas.tagged(canvas.root, 'P', () => lines.forEach((line, i) => canvas.line(line, style, page.left + 12, y + 7 + i * 13)));
  return y + height + 10;
}

/** What stands below every page, once all pages are there. */
export function footers(canvas: Canvas, { seller }: InvoiceDocument, text: Labels): void {
  const { doc } = canvas;
  const { start, count } = doc.bufferedPageRange();
  const third = (page.right - page.left) / 3;
  const columns = [seller.address, seller.contact, [...seller.bank, ...seller.legal]];
  for (let number = 0; number < count; number++) {
    doc.switchToPage(start + number);
    const top = page.bottom + mm(5);
    doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    doc.rect(page.left, top, page.right - page.left, 0.4).fill('#b9c4c2');
    columns.forEach((lines, column) =>
      lines.flatMap((line) => canvas.wrap(line, small, third - 8)).forEach((line, i) => canvas.line(line, small, page.left + column * third, top + 8 + i * 10)),
    );
    canvas.lineRight(text.page(number + 1, count), small, page.right, page.height - mm(8));
    doc.endMarkedContent();
  }
}
