'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { TextAreaField, TextField } from '#components/ui/field.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { AssistantFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { ConflictNote } from '#assistants/conflict-note.tsx';
import { AssistantDesk, PromptVersions, WriteSystemPrompt } from '#assistants/queries.ts';
import type { PromptDraft } from '#assistants/use-prompt-draft.ts';
import { useTokenCount } from '#assistants/use-token-count.ts';

export const PromptEditor = ({ assistant, draft, tenantId }: { assistant: AssistantFieldsFragment; draft: PromptDraft; tenantId: string }) => {
  const t = useTranslations('assistant.prompt');
  const { integer, instant } = useFormats();
  const mayWrite = useMay('assistants:write');
  const toast = useToast();
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const count = useTokenCount(draft.text);
  const save = useCommand(WriteSystemPrompt, (data) => data.writeSystemPrompt, {
    quiet: true,
    done: async ({ prompt }) => {
      if (!prompt) return;
      draft.rebase(prompt);
      setNote('');
      toast({ title: t('saved', { version: prompt.version }) });
      await refresh(AssistantDesk, PromptVersions);
    },
  });

  const limit = count.limit ?? assistant.tokenLimit;
  const over = (count.tokens ?? 0) - limit;
  const conflict = save.refusal?.code === 'PromptChangedMeanwhile';
  const error = over > 0 ? t('tooLong', { over: integer(over) }) : conflict ? undefined : save.refusal?.message;
  const send = (expectedVersion: number): void => void save.run({ tenantId, text: draft.text, expectedVersion, note: note.trim() || null });

  return (
    <Card>
      <CardHeader title={t('title')} text={t('text', { version: draft.base.version, at: instant(draft.base.writtenAt), by: draft.base.writtenBy })}>
        {draft.dirty ? <Badge tone="warn">{t('unsaved')}</Badge> : null}
      </CardHeader>
      <CardBody className="flex flex-col gap-4">
        {conflict ? <ConflictNote draft={draft} tenantId={tenantId} onKeep={send} onDone={save.clear} /> : null}
        <TextAreaField
          label={<span className="sr-only">{t('label')}</span>}
          className="gap-0"
          inputClassName="min-h-72 text-[0.9375rem]"
          rows={16}
          spellCheck
          readOnly={!mayWrite}
          value={draft.text}
          onChange={(event) => draft.write(event.target.value)}
          error={error}
          hint={mayWrite ? undefined : t('readOnly')}
        />
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-1 text-sm text-soft figures">
          <span>{t('characters', { count: integer(count.characters) })}</span>
          <span aria-live="polite" className={cn(over > 0 && 'font-semibold text-danger')}>
            {count.tokens === undefined || !count.settled ? t('counting') : t('tokens', { count: integer(count.tokens), limit: integer(limit) })}
            <span className="text-soft">{` · ${t('tokenizer', { name: assistant.tokenizer })}`}</span>
          </span>
        </div>
        {mayWrite ? (
          <div className="flex flex-col gap-3 border-t border-line pt-4 sm:flex-row sm:items-end">
            <TextField
              className="flex-1"
              label={t('note')}
              placeholder={t('notePlaceholder')}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <div className="flex flex-col-reverse gap-2 sm:flex-row">
              <Button
                disabled={!draft.dirty || save.pending}
                onClick={() => {
                  draft.rebase(assistant.prompt);
                  save.clear();
                }}
              >
                {t('discard')}
              </Button>
              <Button
                look="primary"
                pending={save.pending}
                disabled={!draft.dirty || over > 0 || draft.text.trim() === ''}
                onClick={() => send(draft.base.version)}
              >
                {t('save')}
              </Button>
            </div>
          </div>
        ) : null}
      </CardBody>
    </Card>
  );
};
