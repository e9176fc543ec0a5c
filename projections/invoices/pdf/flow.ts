import { page, type Canvas } from './canvas.ts';

/** Where on which page the next thing goes. */
export interface Flow {
  y: number;
  /** Whether so much height is left. */
  fits(height: number): boolean;
  /** Goes on at the top of a new page. */
  turn(): void;
  /** Turns the page unless so much height is left. */
  need(height: number): void;
}

export function createFlow({ doc }: Canvas, y: number): Flow {
  const flow: Flow = {
    y,
    fits: (height) => flow.y + height <= page.bottom,
    turn() {
      doc.addPage();
      flow.y = page.top + 8;
    },
    need(height) {
      if (!flow.fits(height)) flow.turn();
    },
  };
  return flow;
}
