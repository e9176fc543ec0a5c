'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useGraph } from '#api/use-graph.ts';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { SelectField } from '#components/ui/field.tsx';
import { QueryView } from '#components/ui/query-view.tsx';
import type { ConfigurationFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { DifferenceList } from '#replay/difference-list.tsx';
import { MomentField } from '#replay/moment-field.tsx';
import { ConfigurationDifferences } from '#replay/queries.ts';

const kinds = ['previous', 'now', 'moment'] as const;
type Kind = (typeof kinds)[number];

interface Props {
  tenantId: string;
  /** Null means now, whatever the browser's clock says. */
  at: string | null;
  /** The last change up to then. */
  changedAt: string;
  latest: string;
  state: ConfigurationFieldsFragment | undefined;
}

const justBefore = (at: string): string => new Date(new Date(at).getTime() - 1).toISOString();

/** Two instants side by side: the last change by itself, then and now, or any two. */
export const Comparison = ({ tenantId, at, changedAt, latest, state }: Props) => {
  const t = useTranslations('replay.compare');
  const { exact } = useFormats();
  const [kind, setKind] = useState<Kind>('previous');
  const [moment, setMoment] = useState(changedAt);
  const other = kind === 'previous' ? justBefore(changedAt) : kind === 'now' ? null : moment;
  const [from, to] = at === null ? [other ?? changedAt, null] : other === null || other > at ? [at, other] : [other, at];
  const query = useGraph(ConfigurationDifferences, { tenantId, from, to }, { keepPrevious: true });
  return (
    <Card className="mt-5">
      <CardHeader title={t('title')} text={to === null ? t('spanNow', { from: exact(from) }) : t('span', { from: exact(from), to: exact(to) })} />
      <CardBody>
        <div className="mb-4 grid gap-3 sm:grid-cols-2 lg:max-w-2xl">
          <SelectField label={t('with')} value={kind} onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(one)}
              </option>
            ))}
          </SelectField>
          {kind === 'moment' ? <MomentField label={t('other')} at={moment} latest={latest} onChange={setMoment} /> : null}
        </div>
        <QueryView query={query}>{(data) => <DifferenceList differences={data.configurationDifferences} state={state} />}</QueryView>
      </CardBody>
    </Card>
  );
};
