/** What a clock in Berlin shows, in the form of a `datetime-local` field: the browser's own zone plays no part. */
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Berlin',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});

export const berlinClock = (instant: string): string => {
  const parts = new Map(clock.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const minute = `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
  // A browser writes a full minute without its seconds.
  return part('second') === '00' ? minute : `${minute}:${part('second')}`;
};

/**
 * The last millisecond at which Berlin's clocks show this second. In the hour that comes twice in autumn that is the
 * second one; in the hour that is left out in spring the clock has just jumped ahead.
 */
export const instantInBerlin = (local: string): string | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(local)) return undefined;
  const asUtc = Date.parse(`${local.length === 16 ? `${local}:00` : local}.999Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // Berlin is one hour ahead of UTC in winter and two in summer.
  const winter = new Date(asUtc - 3_600_000).toISOString();
  const summer = new Date(asUtc - 7_200_000).toISOString();
  const shown = local.replace(/(?<=T\d{2}:\d{2}):00$/, '');
  return berlinClock(winter) === shown ? winter : berlinClock(summer) === shown ? summer : winter;
};
