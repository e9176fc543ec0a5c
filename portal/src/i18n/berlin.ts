/** Business dates are days in Berlin, wherever the browser stands. */
const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit', day: '2-digit' });

export const todayInBerlin = (now: Date = new Date()): string => parts.format(now);

export const monthInBerlin = (now: Date = new Date()): string => todayInBerlin(now).slice(0, 7);

/** The months up to the given one, newest first. */
export const lastMonths = (count: number, from: string = monthInBerlin()): string[] => {
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7));
};

/** The days of a month, oldest first; of the month that runs, those until today. */
export const daysOfMonth = (month: string, today: string = todayInBerlin()): string[] => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
  return Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter((day) => day <= today);
};

export const lastDayOf = (month: string): string => daysOfMonth(month, '9999-12-31').at(-1) ?? month;
