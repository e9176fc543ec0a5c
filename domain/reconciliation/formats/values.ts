import { Decimal } from 'decimal.js';
import { BusinessDate } from '../../kernel/time.ts';

/** The UTC day of `2026-11-03`, `2026-11-03T10:00:00Z`, `11/03/2026` (Azure, month first) or seconds since 1970; undefined is no day. */
export function dayOf(text: string): string | undefined {
  const trimmed = text.trim();
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(trimmed);
  if (american) {
    const [, month = '', day = '', year = ''] = american;
    return known(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  }
  if (/^\d{9,10}$/.test(trimmed)) return new Date(Number(trimmed) * 1_000).toISOString().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return known(trimmed);
  // A time without a zone is UTC: AWS and Azure write it so.
  const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(trimmed);
  if (!instant) return undefined;
  const at = new Date(instant[3] ? trimmed.replace(' ', 'T') : `${trimmed.replace(' ', 'T')}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().slice(0, 10);
}

function known(day: string): string | undefined {
  return BusinessDate.safeParse(day).success ? day : undefined;
}

/** A quantity as providers write it: digits and a decimal point, an exponent where it is small. */
export function quantityOf(text: string): Decimal | undefined {
  const trimmed = text.trim();
  return /^\d+(\.\d+)?([eE][+-]?\d{1,3})?$/.test(trimmed) ? new Decimal(trimmed) : undefined;
}

/** How many tokens a unit is: `Tokens`, `1K tokens`, `1M`. */
export function unitOf(text: string): number | undefined {
  const [, number = '1', scale = ''] = /^\s*(\d+)?\s*([km])?\b/i.exec(text) ?? [];
  if (!/token|unit|\d\s*[km]?\b|^\s*[km]\b/i.test(text)) return undefined;
  return Number(number) * (scale === '' ? 1 : scale.toLowerCase() === 'k' ? 1_000 : 1_000_000);
}
