import type { Projection } from './kernel/projection.ts';

/** Every projection the runner keeps. */
export const projections: readonly Projection[] = [
];
