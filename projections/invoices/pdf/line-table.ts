import type { InvoiceDocument } from '../invoice-document.ts';
import type { Labels } from '../document-labels.ts';
import { ink, page, type Canvas, type Style } from './canvas.ts';
import type { Flow } from './flow.ts';

type Line = InvoiceDocument['lines'][number];

/** Left edges of the columns that read from the left, right edges of those that are added up. */
const columns = {
  position: page.left,
  text: page.left + 24,
  textWidth: 188,
  quantity: page.left + 282,
  unit: page.left + 290,
  price: page.left + 402,
  net: page.right,
};
const head: Style = { size: 7.5, weight: 'semibold', color: ink.soft };
const cell: Style = { size: 9 };
const strong: Style = { size: 9, weight: 'semibold' };
const figure: Style = { size: 9, tabular: true };
const amount: Style = { size: 9, weight: 'semibold', tabular: true };
const faint: Style = { size: 7.5, color: ink.soft };
const step = { text: 12.5, detail: 10.5 } as const;
const carriedHeight = 22;

/** The lines, over as many pages as they need; a page that ends before them says how far it has added up. */
export function lineTable(canvas: Canvas, flow: Flow, { lines }: InvoiceDocument, labels: Labels): void {
  const table = canvas.group(canvas.root, 'Table');
  header(canvas, flow, table, labels);
  lines.forEach((line, i) => {
    const rows = content(canvas, line);
    const height = heightOf(rows) + 14;
    const last = i === lines.length - 1;
    if (!flow.fits(height + (last ? 0 : carriedHeight)) && i > 0) carry(canvas, flow, table, labels, lines[i - 1]?.carried ?? '');
    draw(canvas, flow, table, labels, line, rows, lines[i - 1]?.carried);
  });
  table.end();
}

interface Row {
  readonly text: string;
  readonly style: Style;
  readonly step: number;
}

function content(canvas: Canvas, { text, detail }: Line): readonly Row[] {
  return [
    ...canvas.wrap(text, strong, columns.textWidth).map((line) => ({ text: line, style: strong, step: step.text })),
    ...canvas.wrap(detail, faint, columns.textWidth).map((line) => ({ text: line, style: faint, step: step.detail })),
  ];
}

const heightOf = (rows: readonly Row[]): number => rows.reduce((all, row) => all + row.step, 0);

function header(canvas: Canvas, flow: Flow, table: PDFKit.PDFStructureElement, { columns: names }: Labels): void {
  const row = canvas.group(table, 'TR');
  const { y } = flow;
  const left = (text: string, x: number) => canvas.tagged(row, 'TH', () => canvas.line(text, head, x, y));
  const right = (text: string, x: number) => canvas.tagged(row, 'TH', () => canvas.lineRight(text, head, x, y));
  left(names.position, columns.position);
  left(names.text, columns.text);
  right(names.quantity, columns.quantity);
  left(names.unit, columns.unit);
  right(names.price, columns.price);
  right(names.net, columns.net);
  row.end();
  canvas.decoration(() => canvas.doc.rect(page.left, y + 13, page.right - page.left, 0.8).fill(ink.strong));
  flow.y = y + 20;
}

/** A line that is higher than the rest of its page goes on on the next one. */
function draw(
  canvas: Canvas,
  flow: Flow,
  table: PDFKit.PDFStructureElement,
  labels: Labels,
  line: Line,
  rows: readonly Row[],
  before: string | undefined,
): void {
  const row = canvas.group(table, 'TR');
  const { y } = flow;
  const left = (text: string, style: Style, x: number) => canvas.tagged(row, 'TD', () => canvas.line(text, style, x, y));
  const right = (text: string, style: Style, x: number) => canvas.tagged(row, 'TD', () => canvas.lineRight(text, style, x, y));
  left(line.position, { ...cell, color: ink.soft }, columns.position);
  const text = canvas.group(row, 'TD');
  const rest = [...rows];
  const put = () =>
    text.add(() => {
      for (let next = rest[0]; next && flow.fits(next.step + carriedHeight); next = rest[0]) {
        canvas.line(next.text, next.style, columns.text, flow.y);
        flow.y += next.step;
        rest.shift();
      }
    });
  right(line.quantity, figure, columns.quantity);
  left(line.unit, cell, columns.unit);
  right(line.unitPrice, figure, columns.price);
  right(line.net, amount, columns.net);
  put();
  while (rest.length > 0) {
    flow.turn();
    header(canvas, flow, table, labels);
    if (before !== undefined) flow.y += 2;
    put();
  }
  text.end();
  row.end();
  const end = flow.y + 5;
  canvas.decoration(() => canvas.doc.rect(page.left, end, page.right - page.left, 0.4).fill(ink.rule));
  flow.y = end + 7;
}

/** The sum so far, at the foot of the one page and at the head of the next. */
function carry(canvas: Canvas, flow: Flow, table: PDFKit.PDFStructureElement, labels: Labels, sum: string): void {
  const say = () => {
    const row = canvas.group(table, 'TR');
    const { y } = flow;
    canvas.tagged(row, 'TD', () => canvas.line(labels.carried, { ...cell, color: ink.soft }, columns.text, y));
    canvas.tagged(row, 'TD', () => canvas.lineRight(sum, amount, columns.net, y));
    row.end();
    flow.y = y + carriedHeight;
  };
  say();
  flow.turn();
  header(canvas, flow, table, labels);
  say();
}
