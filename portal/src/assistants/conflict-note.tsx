'use client';

import { GitCompareArrows } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Note } from '#components/ui/note.tsx';
import { DiffView } from '#assistants/diff-view.tsx';
import { PromptVersions } from '#assistants/queries.ts';
import type { PromptDraft } from '#assistants/use-prompt-draft.ts';

interface Props {
  draft: PromptDraft;
  tenantId: string;
  onKeep: (expectedVersion: number) => void;
  onDone: () => void;
}

/** Two people wrote at once: the later one compares and decides, nothing is overwritten unseen. */
export const ConflictNote = ({ draft, tenantId, onKeep, onDone }: Props) => {
  const t = useTranslations('assistant.conflict');
  const names = useTranslations('assistant.diff');
  const [comparing, setComparing] = useState(false);
  const newest = useGraph(PromptVersions, { tenantId, first: 1 }).data?.promptVersions.nodes[0];
  const other = newest && newest.version > draft.base.version ? newest : undefined;
  return (
    <Note tone="warn" icon={GitCompareArrows} title={t('title')} role="alert">
      <p>{t('text')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button size="sm" disabled={!other} onClick={() => setComparing(true)}>
          {t('compare')}
        </Button>
        <Button
          size="sm"
          disabled={!other}
          onClick={() => {
            if (other) {
              draft.rebase(other, draft.text);
              onKeep(other.version);
            }
          }}
        >
          {t('keepMine')}
        </Button>
        <Button
          size="sm"
          disabled={!other}
          onClick={() => {
            if (other) draft.rebase(other);
            onDone();
          }}
        >
          {t('takeTheirs')}
        </Button>
      </div>
      {other ? (
        <Dialog open={comparing} onOpenChange={setComparing} wide title={t('heading', { version: other.version })}>
          <DiffView before={other.text} after={draft.text} beforeName={names('before')} afterName={names('after')} />
        </Dialog>
      ) : null}
    </Note>
  );
};
