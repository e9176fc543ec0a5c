const micros = (amount: string): bigint => {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(6, '0').slice(0, 6));
};

/** How long an amount's bar is beside the longest: a picture's share of a width, not a figure to calculate with. */
export const barWidth = (amount: string, all: readonly string[]): string => {
  const most = all.map(micros).reduce((one, other) => (one > other ? one : other), 1n);
  const perMille = (micros(amount) * 1_000n) / most;
  return `${String(perMille < 0n ? 0n : perMille)
    .padStart(2, '0')
    .replace(/(\d)$/, '.$1')}%`;
};
