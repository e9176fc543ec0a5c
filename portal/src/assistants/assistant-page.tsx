'use client';

import { useTranslations } from 'next-intl';
import { useGraph } from '#api/use-graph.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import type { AssistantDeskQuery } from '#gql/graphql.ts';
import { DisclosureCard } from '#assistants/disclosure-card.tsx';
import { LeaveGuard } from '#assistants/leave-guard.tsx';
import { ModelCard } from '#assistants/model-card.tsx';
import { PersonaCard } from '#assistants/persona-card.tsx';
import { PreviewCard } from '#assistants/preview-card.tsx';
import { PromptEditor } from '#assistants/prompt-editor.tsx';
import { AssistantDesk } from '#assistants/queries.ts';
import { usePromptDraft } from '#assistants/use-prompt-draft.ts';
import { VersionsCard } from '#assistants/versions-card.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const AssistantPage = () => {
  const t = useTranslations('assistant');
  const tenant = useTenant();
  const query = useGraph(AssistantDesk, { tenantId: tenant.id });
  return (
    <>
      <PageHeader title={t('title')} text={t('text')} />
      <QueryView query={query} shape="detail">
        {(data) => <Desk {...data} tenantId={tenant.id} />}
      </QueryView>
    </>
  );
};

const Desk = ({ assistant, models, tenantId }: AssistantDeskQuery & { tenantId: string }) => {
  const draft = usePromptDraft(assistant.prompt);
  return (
    <div className="grid items-start gap-4 sm:gap-5 xl:grid-cols-[minmax(0,1.7fr)_minmax(0,1fr)]">
      <LeaveGuard active={draft.dirty} />
      <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
        <PromptEditor assistant={assistant} draft={draft} tenantId={tenantId} />
        <DisclosureCard disclosure={assistant.disclosure} />
        <VersionsCard active={assistant.prompt} draft={draft} tenantId={tenantId} />
      </div>
      <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
        <PreviewCard prompt={draft.text} tenantId={tenantId} />
        <ModelCard current={assistant.model} models={models} noLongerAllowed={assistant.modelNoLongerAllowed} tenantId={tenantId} />
        <PersonaCard key={`${assistant.personaName}-${assistant.language}`} assistant={assistant} tenantId={tenantId} />
      </div>
    </div>
  );
};
