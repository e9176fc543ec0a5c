'use client';

import { Minus, PencilLine, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DiffView } from '#assistants/diff-view.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { cn } from '#components/ui/cn.ts';
import type { ConfigurationFieldsFragment } from '#gql/graphql.ts';
import { grouped, type Difference, type Group } from '#replay/differences.ts';
import { useWords } from '#replay/words.ts';

const looks = { added: { tone: 'good', icon: Plus }, removed: { tone: 'danger', icon: Minus }, changed: { tone: 'accent', icon: PencilLine } } as const;

/** What differs, thing by thing. Said in words and signs, not by colour alone. */
export const DifferenceList = ({ differences, state }: { differences: readonly Difference[]; state: ConfigurationFieldsFragment | undefined }) => {
  const t = useTranslations('replay');
  const groups = grouped(differences);
  if (groups.length === 0) return <p className="text-soft">{t('compare.same')}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {groups.map((group) => (
        <li key={`${group.section}.${group.id ?? ''}`} className="rounded-card border border-line">
          <GroupHead group={group} name={nameOf(group, state)} />
          <Rows group={group} />
        </li>
      ))}
    </ul>
  );
};

const nameOf = ({ section, id, rows }: Group, state: ConfigurationFieldsFragment | undefined): string | null => {
  const given = (field: string): string | null => {
    const row = rows.find((one) => one.field === field);
    return row ? (row.after ?? row.before) : null;
  };
  if (section === 'users') {
    const user = state?.users.find((one) => one.id === id);
    return user?.name ?? given('name') ?? user?.email ?? given('email') ?? id;
  }
  if (section === 'channels') return state?.channels.find((one) => one.id === id)?.name ?? given('name') ?? id;
  if (section === 'apiKeys') return state?.apiKeys.find((one) => one.id === id)?.prefix ?? given('prefix') ?? id;
  return null;
};

const GroupHead = ({ group, name }: { group: Group; name: string | null }) => {
  const t = useTranslations('replay');
  const section = t.has(`sections.${group.section}` as 'sections.users') ? t(`sections.${group.section}` as 'sections.users') : group.section;
  return (
    <h3 className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-4 py-2.5 text-sm font-semibold">
      <span className="min-w-0 wrap-anywhere">{name ? t('named', { section, name }) : section}</span>
      {group.kind === 'changed' ? null : <Badge {...looks[group.kind]}>{t(`compare.${group.kind}`)}</Badge>}
    </h3>
  );
};

const Rows = ({ group }: { group: Group }) => {
  const t = useTranslations('replay');
  const words = useWords();
  return (
    <dl className="divide-y divide-line px-4 text-sm">
      {group.rows.map(({ field, kind, before, after }) => (
        <div
          key={field}
          className={cn('flex flex-col gap-1.5 py-2.5', group.kind !== 'changed' && 'sm:grid sm:grid-cols-[12rem_minmax(0,1fr)] sm:items-baseline')}
        >
          <dt className="flex flex-wrap items-center gap-2 text-soft">
            {words.field(field)}
            {group.kind === 'changed' ? <Badge {...looks[kind]}>{t(`compare.${kind}`)}</Badge> : null}
          </dt>
          <dd className="min-w-0">
            {field === 'prompt.text' && before !== null && after !== null ? (
              <DiffView before={before} after={after} beforeName={t('compare.before')} afterName={t('compare.after')} />
            ) : (
              <>
                {before === null ? null : <Side kind="removed" text={words.value(group.section, field, before)} />}
                {after === null ? null : <Side kind="added" text={words.value(group.section, field, after)} />}
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
};

const Side = ({ kind, text }: { kind: 'added' | 'removed'; text: string }) => {
  const t = useTranslations('replay.compare');
  const fresh = kind === 'added';
  const Sign = fresh ? Plus : Minus;
  const Mark = fresh ? 'ins' : 'del';
  return (
    <p className={cn('flex gap-2 px-2 py-1', fresh ? 'bg-good-wash' : 'bg-danger-wash')}>
      <Sign className={cn('mt-1 size-3.5 shrink-0', fresh ? 'text-good' : 'text-danger')} aria-hidden />
      <span className="sr-only">{fresh ? t('after') : t('before')}: </span>
      <Mark className={cn('min-w-0 wrap-anywhere whitespace-pre-wrap', fresh ? 'no-underline' : 'line-through')}>{text}</Mark>
    </p>
  );
};
