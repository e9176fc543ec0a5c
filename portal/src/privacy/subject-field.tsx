'use client';

import { useTranslations } from 'next-intl';
import { useMay } from '#access/signed-in.tsx';
import { Users } from '#access/user-queries.ts';
import { useGraph } from '#api/use-graph.ts';
import { SelectField, TextField } from '#components/ui/field.tsx';

export interface SubjectChoice {
  /** A user, a contact that is named below, or everybody. */
  who: string;
  contactId: string;
}

export const subjectOf = ({ who, contactId }: SubjectChoice): string | undefined => {
  if (who === 'everybody') return undefined;
  return who === 'contact' ? contactId.trim() : who;
};

export const isSubject = (choice: SubjectChoice): boolean => choice.who !== 'contact' || /^[A-Za-z0-9_-]{1,80}$/.test(choice.contactId.trim());

/** Whose data is meant. Contacts go by the id that stands beside their conversation: names are sealed and can't be searched. */
export const SubjectField = ({
  tenantId,
  value,
  everybody = false,
  onChange,
}: {
  tenantId: string;
  value: SubjectChoice;
  everybody?: boolean;
  onChange: (choice: SubjectChoice) => void;
}) => {
  const t = useTranslations('privacy.subject');
  const people = useGraph(Users, { tenantId }, { enabled: useMay('access:read') }).data?.users ?? [];
  return (
    <>
      <SelectField label={t('label')} value={value.who} onChange={(event) => onChange({ ...value, who: event.target.value })}>
        {everybody ? <option value="everybody">{t('everybody')}</option> : null}
        <option value="contact">{t('contact')}</option>
        {people.map((user) => (
          <option key={user.id} value={user.id}>
            {t('user', { name: user.name ?? user.email })}
          </option>
        ))}
      </SelectField>
      {value.who === 'contact' ? (
        <TextField
          label={t('contactId')}
          hint={t('hint')}
          value={value.contactId}
          error={value.contactId !== '' && !isSubject(value) ? t('invalid') : undefined}
          onChange={(event) => onChange({ ...value, contactId: event.target.value })}
        />
      ) : null}
    </>
  );
};
