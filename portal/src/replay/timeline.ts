import type { ConfigurationStepsQuery } from '#gql/graphql.ts';

export type Step = ConfigurationStepsQuery['configurationSteps']['nodes'][number];

/** Where an instant stands among the steps, oldest first: the last one not after it, -1 before the first. */
export const placeOf = (steps: readonly { at: string }[], at: string): number => steps.findLastIndex((step) => step.at <= at);

/** The instant as the log writes them: with milliseconds, so that instants compare as text. */
export const wellFormed = (at: string | null): string | undefined => (at !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(at) ? at : undefined);
