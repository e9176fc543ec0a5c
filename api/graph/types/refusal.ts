import type { Rejection } from '../../../domain/kernel/rejection.ts';
import { sentence, entryOf } from '../../errors.ts';
import type { Locale } from '../../locale.ts';
import { builder } from '../builder.ts';

export interface RefusalView {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

/** A rejection in the words of the session's language. */
export function toRefusal(rejection: Rejection, locale: Locale): RefusalView {
  const { field } = rejection.info;
  return {
    code: rejection.rejected,
    message: sentence(rejection, locale),
    field: typeof field === 'string' && field !== '' ? field : (entryOf(rejection.rejected).field ?? null),
  };
}

export const RefusalType = builder.objectRef<RefusalView>('Refusal').implement({
  description: 'Why a command was refused: a stable code, a sentence in the language of the session, and the field at fault.',
  fields: (t) => ({ code: t.exposeString('code'), message: t.exposeString('message'), field: t.exposeString('field', { nullable: true }) }),
});
