'use client';

import { useTranslations, type Messages } from 'next-intl';

type Known = keyof Messages['trail']['events'];

/** Events of the log in the reader's words; one the portal doesn't know yet keeps its own name. */
export const useEventName = (): ((event: string) => string) => {
  const t = useTranslations('trail.events');
  return (event) => (t.has(event as Known) ? t(event as Known) : event.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' '));
};
