import type PDFDocument from 'pdfkit';
import { printable, type Covers } from './printable.ts';
import { wrapped } from './wrapped.ts';

type Element = PDFKit.PDFStructureElement;
export type Weight = 'regular' | 'semibold';

export interface Style {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
  /** Figures of equal width, for columns that are read from top to bottom. */
  readonly tabular?: true;
}

export const ink = { text: '#17201f', soft: '#5b6867', rule: '#d5dddb', strong: '#17201f', panel: '#f2f6f5', warn: '#6b4a00', warnPanel: '#fff4d6' } as const;

/** Points of a length on paper. */
export const mm = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A4 in points, with the margins of a business letter (DIN 5008). */
export const page = { width: 595.28, height: 841.89, left: mm(25), right: 595.28 - mm(20), top: mm(16), bottom: 841.89 - mm(35) } as const;

const tabular = { tnum: true } as unknown as PDFKit.Mixins.OpenTypeFeatures[];

/** The lines of text a page is made of, measured and tagged. Everything is placed by hand, so that a page breaks where the content wants it. */
export interface Canvas {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  width(text: string, style: Style): number;
  wrap(text: string, style: Style, width: number): readonly string[];
  /** One line; `y` is its top. */
  line(text: string, style: Style, x: number, y: number): void;
  lineRight(text: string, style: Style, right: number, y: number): void;
  /** A structure element below another; what is drawn inside belongs to it. */
  tagged(parent: Element, type: string, draw: () => void): void;
  group(parent: Element, type: string): Element;
  /** Decoration, which a screen reader passes over. */
  decoration(draw: () => void): void;
}

export function createCanvas(doc: InstanceType<typeof PDFDocument>, covers: Covers): Canvas {
  const root = doc.struct('Document');
  doc.addStructure(root);
  const widths = new Map<string, number>();
  const shown = new Map<string, string>();
  const use = ({ size, weight = 'regular', color = ink.text }: Style) => doc.font(weight).fontSize(size).fillColor(color);
  const clean = (text: string): string => {
    const known = shown.get(text);
    if (known !== undefined) return known;
    const made = printable(text, covers);
    shown.set(text, made);
    return made;
  };
  // Measured once per text and weight, at size 1000: sizes differ by a factor only.
  const width = (text: string, { size, weight = 'regular', tabular: even }: Style): number => {
    const key = `${weight}${even ? '=' : ''}\n${text}`;
    let em = widths.get(key);
    if (em === undefined) {
      em = doc
        .font(weight)
        .fontSize(1000)
        .widthOfString(clean(text), even ? { features: tabular } : {});
      widths.set(key, em);
    }
    return (em * size) / 1000;
  };
  const line = (text: string, style: Style, x: number, y: number) => {
    const said = clean(text);
    if (said !== '') use(style).text(said, x, y, { lineBreak: false, ...(style.tabular && { features: tabular }) });
  };
  return {
    doc,
    root,
    width,
    wrap: (text, style, most) => wrapped(clean(text), most, (part) => width(part, style)),
    line,
    lineRight: (text, style, right, y) => line(text, style, right - width(text, style), y),
    tagged(parent, type, draw) {
      const element = doc.struct(type);
      parent.add(element);
      element.add(draw);
      element.end();
    },
    group(parent, type) {
      const element = doc.struct(type);
      parent.add(element);
      return element;
    },
    decoration(draw) {
      doc.markContent('Artifact', { type: 'Layout' });
      draw();
      doc.endMarkedContent();
    },
  };
}
