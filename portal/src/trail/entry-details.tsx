'use client';

import { useTranslations } from 'next-intl';
import { DiffView } from '#assistants/diff-view.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import type { EntryFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { useEventName } from '#trail/event-name.ts';
import { useSubjectName } from '#trail/subject-name.ts';

/** Values come as JSON; line breaks inside texts are shown as line breaks. */
const readable = (value: string | null | undefined): string => {
  if (!value) return '';
  try {
    return JSON.stringify(JSON.parse(value), null, 2).replaceAll(String.raw`\n`, '\n');
  } catch {
    return value;
  }
};

export const EntryDetails = ({ entry, onClose }: { entry: EntryFieldsFragment | null; onClose: () => void }) => {
  const t = useTranslations('trail');
  const name = useEventName();
  const subject = useSubjectName();
  const { exact } = useFormats();
  return (
    <Dialog
      open={entry !== null}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      wide
      title={entry ? name(entry.event) : ''}
    >
      {entry ? (
        <>
          <Definitions>
            <Definition term={t('at')}>{exact(entry.at)}</Definition>
            <Definition term={t('actor')}>
              <span className="wrap-anywhere">{entry.actor}</span>
            </Definition>
            <Definition term={t('subject')}>
              <span className="wrap-anywhere">{subject(entry)}</span>
              {[subject(entry), 'all'].includes(entry.subjectId) ? null : <code className="ml-2 wrap-anywhere text-soft">{entry.subjectId}</code>}
            </Definition>
            {entry.reason ? <Definition term={t('reason')}>{entry.reason}</Definition> : null}
            <Definition term={t('technical')}>
              <code>{entry.event}</code>
            </Definition>
            <Definition term={t('position')}>
              <code>{entry.position}</code>
            </Definition>
            <Definition term={t('commandId')}>
              <code className="wrap-anywhere">{entry.commandId}</code>
            </Definition>
            {entry.setupBefore && entry.setupAfter ? (
              <Definition term={t('setup')}>
                <span className="wrap-anywhere">{t('setupFromTo', { before: entry.setupBefore, after: entry.setupAfter })}</span>
              </Definition>
            ) : null}
          </Definitions>
          <div className="mt-4">
            {entry.before || entry.after ? (
              <DiffView before={readable(entry.before)} after={readable(entry.after)} beforeName={t('before')} afterName={t('after')} />
            ) : (
              <p className="text-sm text-soft">{t('noChange')}</p>
            )}
          </div>
        </>
      ) : null}
    </Dialog>
  );
};
