import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Weight } from './canvas.ts';

const files: Readonly<Record<Weight, string>> = { regular: '400Regular/Inter_400Regular.ttf', semibold: '600SemiBold/Inter_600SemiBold.ttf' };

interface Position {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
interface Run {
  readonly glyphs: readonly unknown[];
  readonly positions: readonly Position[];
  readonly advanceWidth: number;
}
type Features = Readonly<Record<string, boolean>>;

/** A font as pdfkit reads it. */
export interface Font {
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features?: Features): Run;
}

const opened = new Map<Weight, Font>();

/** Inter (SIL Open Font License). Reading its tables takes longer than writing an invoice, so a font is opened once and serves every document. */
export function font(weight: Weight): Font {
  const known = opened.get(weight);
  if (known) return known;
  const bytes = readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${files[weight]}`)));
  const doc = new PDFDocument({ font: null as unknown as string }).font(bytes) as unknown as { readonly _font: { readonly font: Font } };
  const made = remembering(doc._font.font);
  opened.set(weight, made);
  return made;
}

const most = 20_000;

/** Invoices say the same words again and again; placing their letters is most of the work. pdfkit scales what it gets, so it gets a copy. */
function remembering(plain: Font): Font {
  const runs = new Map<string, Run>();
  return Object.assign(Object.create(plain) as Font, {
    layout(text: string, features: Features = {}): Run {
      const key = `${features['tnum'] ? '=' : ''}${text}`;
      let run = runs.get(key);
      if (!run) {
        if (runs.size >= most) runs.clear();
        // Without contextual alternates: a sign never turns into another one because of its neighbours.
        run = plain.layout(text, { ...features, calt: false });
        runs.set(key, run);
      }
      return copyOf(run);
    },
  });
}

function copyOf({ glyphs, positions }: Run): Run {
  const own = positions.map((position) => ({ ...position }));
  return {
    glyphs,
    positions: own,
    // Asked after the scaling.
    get advanceWidth() {
      return own.reduce((all, { xAdvance }) => all + xAdvance, 0);
    },
  };
}
