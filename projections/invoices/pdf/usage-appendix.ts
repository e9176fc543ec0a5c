import type { InvoiceDocument } from '../invoice-document.ts';
import type { Labels } from '../document-labels.ts';
import { ink, page, type Canvas, type Style } from './canvas.ts';
import type { Flow } from './flow.ts';
import { paragraph } from './letterhead.ts';

const head: Style = { size: 7.5, weight: 'semibold', color: ink.soft };
const cell: Style = { size: 8.5, tabular: true };
const strong: Style = { size: 8.5, weight: 'semibold', tabular: true };

/** Model, kind, then figures from the right. */
const edges = [
  { at: page.left, right: false },
  { at: page.left + 176, right: false },
  { at: page.left + 290, right: true },
  { at: page.left + 340, right: true },
  { at: page.left + 396, right: true },
  { at: page.right, right: true },
] as const;

/** Where the tokens of the invoice come from: its own section, on the same page if there is room. */
export function usageAppendix(canvas: Canvas, flow: Flow, { usage }: InvoiceDocument, labels: Labels, number: string): void {
  if (!usage) return;
  const { columns, title, says, total } = labels.usage;
  flow.need(110 + Math.min(usage.rows.length, 4) * 16);
  flow.y += 8;
  const { y } = flow;
  canvas.tagged(canvas.root, 'H2', () => canvas.line(title, { size: 11, weight: 'semibold' }, page.left, y));
  flow.y = paragraph(canvas, says(number), { size: 8.5, color: ink.soft }, y + 18) + 8;
  const table = canvas.group(canvas.root, 'Table');
  const names = [columns.model, columns.kind, columns.tokens, columns.calls, columns.price, columns.events];
  const heading = () => {
    row(canvas, table, 'TH', names, head, flow.y);
    canvas.decoration(() => canvas.doc.rect(page.left, flow.y + 12, page.right - page.left, 0.8).fill(ink.strong));
    flow.y += 18;
  };
  heading();
  for (const cells of usage.rows) {
    if (!flow.fits(34)) {
      flow.turn();
      heading();
    }
    row(canvas, table, 'TD', cells, cell, flow.y);
    canvas.decoration(() => canvas.doc.rect(page.left, flow.y + 13, page.right - page.left, 0.4).fill(ink.rule));
    flow.y += 18;
  }
  row(canvas, table, 'TD', [total, '', usage.total], strong, flow.y);
  table.end();
  flow.y += 20;
}

function row(canvas: Canvas, table: PDFKit.PDFStructureElement, tag: 'TH' | 'TD', cells: readonly string[], style: Style, y: number): void {
  const element = canvas.group(table, 'TR');
  cells.forEach((text, i) => {
    const edge = edges[i];
    if (!edge || text === '') return;
    // A model's name keeps to its column.
    const shown = i === 0 ? (canvas.wrap(text, style, 170)[0] ?? '') : text;
    canvas.tagged(element, tag, () => (edge.right ? canvas.lineRight(shown, style, edge.at, y) : canvas.line(shown, style, edge.at, y)));
  });
  element.end();
}
