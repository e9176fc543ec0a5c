export interface Day {
  day: string;
  values: readonly number[];
}

export const fills = ['var(--accent)', 'var(--accent-mid)'] as const;
