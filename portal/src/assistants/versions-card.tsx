'use client';

import { GitCompareArrows, History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useMay } from '#access/signed-in.tsx';
import { useConnection, useRefresh } from '#api/use-graph.ts';
import { useCommand } from '#api/use-command.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Confirm } from '#components/ui/confirm.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { LoadMore } from '#components/ui/load-more.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { PromptVersionsQuery, VersionFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { DiffView } from '#assistants/diff-view.tsx';
import { AssistantDesk, PromptVersions, RestoreSystemPrompt } from '#assistants/queries.ts';
import type { PromptDraft } from '#assistants/use-prompt-draft.ts';

const pick = (data: PromptVersionsQuery) => data.promptVersions;

export const VersionsCard = ({ active, draft, tenantId }: { active: VersionFieldsFragment; draft: PromptDraft; tenantId: string }) => {
  const t = useTranslations('assistant.versions');
  const { instant, integer } = useFormats();
  const mayWrite = useMay('assistants:write');
  const toast = useToast();
  const refresh = useRefresh();
  const [compared, setCompared] = useState<VersionFieldsFragment | null>(null);
  const [chosen, setChosen] = useState<VersionFieldsFragment | null>(null);
  const list = useConnection(PromptVersions, { tenantId, first: 5 }, pick);
  const restore = useCommand(RestoreSystemPrompt, (data) => data.restoreSystemPrompt, {
    done: async ({ prompt }) => {
      if (!prompt) return;
      draft.rebase(prompt);
      toast({ title: t('restored', { old: prompt.restoredFrom ?? '', version: prompt.version }) });
      await refresh(AssistantDesk, PromptVersions);
    },
  });
  const confirm = async (): Promise<void> => {
    if (chosen) await restore.run({ tenantId, version: chosen.version, expectedVersion: active.version });
    setChosen(null);
  };

  return (
    <Card>
      <CardHeader title={t('title')} text={t('text')} />
      <QueryView query={list}>
        {() => (
          <ul className="divide-y divide-line border-t border-line">
            {list.nodes?.map((version) => (
              <li key={version.version} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3.5">
                <div className="min-w-0 flex-1 basis-64 text-sm">
                  <p className="flex flex-wrap items-center gap-2 font-medium">
                    {t('name', { version: version.version })}
                    {version.version === active.version ? <Badge tone="accent">{t('active')}</Badge> : null}
                    {version.restoredFrom ? <span className="font-normal text-soft">{t('restoredFrom', { version: version.restoredFrom })}</span> : null}
                  </p>
                  {version.note ? <p className="break-words">{version.note}</p> : null}
                  <p className="break-words text-soft figures">
                    {instant(version.writtenAt)} · {version.writtenBy}
                  </p>
                  <p className="text-soft figures">
                    {t('meta', { characters: integer(version.characters), tokens: integer(version.tokens) })} ·{' '}
                    <span title={version.sha256}>SHA-256 {version.sha256.slice(0, 8)}</span>
                  </p>
                </div>
                {version.version === active.version ? null : (
                  <div className="flex gap-2">
                    <Button size="sm" aria-label={t('compareThis', { version: version.version })} onClick={() => setCompared(version)}>
                      <GitCompareArrows aria-hidden />
                      {t('compare')}
                    </Button>
                    {mayWrite ? (
                      <Button size="sm" aria-label={t('restoreThis', { version: version.version })} onClick={() => setChosen(version)}>
                        <History aria-hidden />
                        {t('restore')}
                      </Button>
                    ) : null}
                  </div>
                )}
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      <LoadMore list={list} />
      <Dialog
        open={compared !== null}
        onOpenChange={(open) => {
          if (!open) setCompared(null);
        }}
        wide
        title={compared ? t('diffTitle', { old: compared.version, active: active.version }) : ''}
      >
        {compared ? (
          <DiffView
            before={compared.text}
            after={active.text}
            beforeName={t('name', { version: compared.version })}
            afterName={t('name', { version: active.version })}
          />
        ) : null}
      </Dialog>
      <Confirm
        open={chosen !== null}
        onOpenChange={(open) => {
          if (!open) setChosen(null);
        }}
        title={chosen ? t('restoreTitle', { version: chosen.version }) : ''}
        text={draft.dirty ? `${t('restoreText')} ${t('restoreDirty')}` : t('restoreText')}
        action={t('restore')}
        pending={restore.pending}
        onConfirm={() => void confirm()}
      />
    </Card>
  );
};
