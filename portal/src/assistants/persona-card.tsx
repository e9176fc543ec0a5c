'use client';

import { useTranslations } from 'next-intl';
import { useState, type FormEvent } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField, TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { AssistantFieldsFragment } from '#gql/graphql.ts';
import { AssistantDesk, ChooseLanguage, NamePersona } from '#assistants/queries.ts';

export const PersonaCard = ({ assistant, tenantId }: { assistant: AssistantFieldsFragment; tenantId: string }) => {
  const t = useTranslations('assistant.persona');
  const actions = useTranslations('actions');
  const mayWrite = useMay('assistants:write');
  const toast = useToast();
  const refresh = useRefresh();
  const [name, setName] = useState(assistant.personaName);
  const [language, setLanguage] = useState(assistant.language);
  const rename = useCommand(NamePersona, (data) => data.namePersona, { quiet: true });
  const speak = useCommand(ChooseLanguage, (data) => data.chooseLanguage, { quiet: true });
  const changed = name.trim() !== assistant.personaName || language !== assistant.language;

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== assistant.personaName && !(await rename.run({ tenantId, name: name.trim() }))) return;
    if (language !== assistant.language && !(await speak.run({ tenantId, language }))) return;
    toast({ title: t('saved') });
    await refresh(AssistantDesk);
  };

  return (
    <Card>
      <CardHeader title={t('title')} />
      <CardBody>
        <form className="flex flex-col gap-4" onSubmit={(event) => void save(event)}>
          <TextField
            label={t('name')}
            required
            maxLength={60}
            disabled={!mayWrite}
            value={name}
            onChange={(event) => setName(event.target.value)}
            error={rename.refusal?.message}
          />
          <SelectField
            label={t('language')}
            hint={t('languageHint')}
            disabled={!mayWrite}
            value={language}
            onChange={(event) => setLanguage(event.target.value === 'EN' ? 'EN' : 'DE')}
            error={speak.refusal?.message}
          >
            <option value="DE">{t('languages.DE')}</option>
            <option value="EN">{t('languages.EN')}</option>
          </SelectField>
          {mayWrite ? (
            <Button type="submit" className="self-start" pending={rename.pending || speak.pending} disabled={!changed || name.trim() === ''}>
              {actions('save')}
            </Button>
          ) : null}
        </form>
      </CardBody>
    </Card>
  );
};
