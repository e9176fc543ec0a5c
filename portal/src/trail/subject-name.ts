'use client';

import { useTranslations, type Messages } from 'next-intl';
import type { EntryFieldsFragment } from '#gql/graphql.ts';

type Known = keyof Messages['trail']['subjects'];

/** What an entry is about: its own name where it has one, else its kind in the reader's words. Ids stand in the details. */
export const useSubjectName = (): ((entry: EntryFieldsFragment) => string) => {
  const t = useTranslations('trail.subjects');
  return ({ subject, subjectKind, subjectId }) => {
    if (subject !== `${subjectKind} ${subjectId}`) return subject;
    // Who looked at data looked at the list of all conversations, or at one export.
    const kind = subjectKind === 'data' && subjectId !== 'all' ? 'export' : subjectKind;
    return t.has(kind as Known) ? t(kind as Known) : subject;
  };
};
