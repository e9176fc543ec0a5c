/** Money arrives as a decimal string and is formatted exactly from that string; it is never turned into a number. */
const exactly = (amount: string): Intl.StringNumericLiteral => amount as Intl.StringNumericLiteral;

const region = (locale: string): string => (locale === 'en' ? 'en-GB' : 'de-DE');
const berlin = 'Europe/Berlin';

const cached = <T>(make: (key: string) => T): ((key: string) => T) => {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
};

export type Formats = ReturnType<typeof formatsOf>;

export const formatsOf = cached((locale: string) => {
  const where = region(locale);
  const money = (currency: string, digits: number) =>
    new Intl.NumberFormat(where, { style: 'currency', currency, minimumFractionDigits: 2, maximumFractionDigits: digits });
  const integer = new Intl.NumberFormat(where, { maximumFractionDigits: 0 });
  const compact = new Intl.NumberFormat(where, { notation: 'compact', maximumFractionDigits: 1, useGrouping: 'always' });
  const decimal = new Intl.NumberFormat(where, { maximumFractionDigits: 6 });
  const percent = new Intl.NumberFormat(where, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(where, { style: 'percent', maximumFractionDigits: 3 });
  const day = new Intl.DateTimeFormat(where, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(where, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const month = new Intl.DateTimeFormat(where, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(where, { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: berlin });
  const time = new Intl.DateTimeFormat(where, { hour: '2-digit', minute: '2-digit', timeZone: berlin });
  const seconds = new Intl.DateTimeFormat(where, { hour: '2-digit', minute: '2-digit', second: '2-digit', timeZone: berlin });
  const exact = new Intl.DateTimeFormat(where, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZone: berlin,
  });
  const relative = new Intl.RelativeTimeFormat(where, { numeric: 'auto' });
  return {
    /** An amount of a document, in cents. */
    money: (amount: string, currency: string) => money(currency, 2).format(exactly(amount)),
    /** The cost of single replies, often far below a cent. */
    fineMoney: (amount: string, currency: string) => money(currency, 6).format(exactly(amount)),
    decimal: (value: string) => decimal.format(exactly(value)),
    percent: (value: string) => `${percent.format(exactly(value))} %`,
    /** A part of one, such as 0.00125, as 0,125 %. */
    share: (value: string) => share.format(exactly(value)),
    integer: (value: number) => integer.format(value),
    compact: (value: number) => compact.format(value),
    day: (date: string) => day.format(new Date(`${date}T00:00:00Z`)),
    shortDay: (date: string) => shortDay.format(new Date(`${date}T00:00:00Z`)),
    month: (value: string) => month.format(new Date(`${value}-01T00:00:00Z`)),
    instant: (value: string) => instant.format(new Date(value)),
    time: (value: string) => time.format(new Date(value)),
    exact: (value: string) => exact.format(new Date(value)),
    seconds: (value: string) => seconds.format(new Date(value)),
    ago: (value: string, now: number) => {
      const elapsed = (new Date(value).getTime() - now) / 1000;
      if (elapsed > -60) return relative.format(0, 'second');
      if (elapsed > -3600) return relative.format(Math.round(elapsed / 60), 'minute');
      if (elapsed > -86_400) return relative.format(Math.round(elapsed / 3600), 'hour');
      return elapsed > -7 * 86_400 ? relative.format(Math.round(elapsed / 86_400), 'day') : instant.format(new Date(value));
    },
  };
});
