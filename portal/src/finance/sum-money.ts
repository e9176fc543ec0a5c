const hundredths = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
  return amount.startsWith('-') ? -value : value;
};

const written = (value: bigint): string => {
  const digits = String(value < 0n ? -value : value).padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Adds up amounts in cents, exactly; the portal never makes a number of an amount. */
export const sumMoney = (amounts: readonly string[]): string => written(amounts.reduce((sum, amount) => sum + hundredths(amount), 0n));

export const minus = (amount: string, taken: string): string => written(hundredths(amount) - hundredths(taken));

export const isPositive = (amount: string): boolean => hundredths(amount) > 0n;

export const isZero = (amount: string): boolean => hundredths(amount) === 0n;

/** What a person types, as an amount: `1.234,50`, `1234,5` or `1234.50`; undefined when it is none. */
export const readMoney = (typed: string): string | undefined => {
  const text = typed.replaceAll(/[\s€]/g, '');
  const plain = text.includes(',') ? text.replaceAll('.', '').replace(',', '.') : text;
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? written(hundredths(plain)) : undefined;
};

/** The other way round, as it stands in a field: `1234,50`. */
export const typedMoney = (amount: string, locale: string): string => (locale === 'de' ? amount.replace('.', ',') : amount);

/** A share in per cent of an amount, rounded to the cent half away from zero, as tax on a sum is. */
export const percentOf = (amount: string, percent: string): string => {
  const product = hundredths(amount) * hundredths(percent);
  const half = product < 0n ? -5000n : 5000n;
  return written((product + half) / 10_000n);
};

/** How much of a whole a part is, in whole per cent; for bars, not for figures. */
export const shareOf = (part: string, whole: string): number => {
  const of = hundredths(whole);
  return of <= 0n ? 0 : Number((hundredths(part) * 100n) / of);
};

export const lesser = (one: string, other: string): string => (hundredths(one) <= hundredths(other) ? one : other);

export const absolute = (amount: string): string => amount.replace('-', '');
