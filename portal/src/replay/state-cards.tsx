'use client';

import { CircleCheck, CircleSlash, Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusBadge as ChannelBadge } from '#channels/status-badge.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Definition, Definitions } from '#components/ui/definition.tsx';
import type { ConfigurationFieldsFragment } from '#gql/graphql.ts';
import { useFormats } from '#i18n/use-formats.ts';
import { PromptCard } from '#replay/prompt-card.tsx';
import { useWords } from '#replay/words.ts';
import { StatusBadge as TenantBadge } from '#tenants/status-badge.tsx';

const userLooks = {
  INVITED: { tone: 'warn', icon: Mail },
  ACTIVE: { tone: 'good', icon: CircleCheck },
  REVOKED: { tone: 'quiet', icon: CircleSlash },
} as const;

/** A configuration as people read it, one card for each thing they would look for. */
export const StateCards = ({ state }: { state: ConfigurationFieldsFragment }) => (
  <div className="grid items-start gap-4 sm:gap-5 lg:grid-cols-2">
    <ContractCard state={state} />
    <AssistantCard state={state} />
    <PromptCard prompt={state.assistant.prompt} />
    <div className="flex min-w-0 flex-col gap-4 sm:gap-5">
      <ChannelsCard state={state} />
      <LimitsCard state={state} />
    </div>
    <PeopleCard state={state} />
  </div>
);

type Props = { state: ConfigurationFieldsFragment };

const ContractCard = ({ state: { company, contract } }: Props) => {
  const t = useTranslations('replay');
  const packages = useTranslations('packages');
  const { field, value } = useWords();
  const { day } = useFormats();
  const planned = contract.bookings.filter((booking) => booking.package !== contract.package);
  return (
    <Card>
      <CardHeader title={t('cards.contract')} />
      <CardBody>
        <Definitions>
          <Definition term={t('sections.company')}>{company.name}</Definition>
          <Definition term={field('status')}>
            <TenantBadge status={contract.status} />
          </Definition>
          <Definition term={field('package')}>{contract.package ? packages(contract.package) : t('none')}</Definition>
          {planned.length > 0 ? (
            <Definition term={t('otherBookings')}>
              {planned.map((booking) => t('booking', { package: packages(booking.package), day: day(booking.validFrom) })).join(', ')}
            </Definition>
          ) : null}
          {contract.eraseOn ? <Definition term={field('eraseOn')}>{day(contract.eraseOn)}</Definition> : null}
          {company.address ? (
            <Definition term={t('address')}>
              {company.address.street}, {company.address.postalCode} {company.address.city}
            </Definition>
          ) : null}
          <Definition term={field('customerType')}>{value('company', 'customerType', company.customerType)}</Definition>
          {company.vatId ? (
            <Definition term={field('vatId')}>
              {company.vatId} <span className="text-soft">({value('company', 'vatIdState', company.vatIdState)})</span>
            </Definition>
          ) : null}
        </Definitions>
      </CardBody>
    </Card>
  );
};

const AssistantCard = ({ state: { assistant } }: Props) => {
  const t = useTranslations('replay');
  const languages = useTranslations('assistant.persona.languages');
  const { field } = useWords();
  return (
    <Card>
      <CardHeader title={t('cards.assistant')} />
      <CardBody>
        <Definitions>
          <Definition term={field('model')}>{assistant.model ?? t('modelOfPackage')}</Definition>
          <Definition term={field('personaName')}>{assistant.personaName}</Definition>
          <Definition term={field('language')}>{languages(assistant.language)}</Definition>
          <Definition term={field('prompt_version')}>{assistant.prompt.version === 0 ? t('defaultPrompt') : assistant.prompt.version}</Definition>
        </Definitions>
      </CardBody>
    </Card>
  );
};

const ChannelsCard = ({ state: { channels } }: Props) => {
  const t = useTranslations('replay');
  const types = useTranslations('channels.types');
  return (
    <Card>
      <CardHeader title={t('cards.channels')} />
      <CardBody>
        {channels.length === 0 ? <p className="text-sm text-soft">{t('noChannels')}</p> : null}
        <ul className="divide-y divide-line text-sm">
          {channels.map((channel) => (
            <li key={channel.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 wrap-anywhere">
                <span className="font-medium">{channel.name}</span> <span className="text-soft">{types(channel.type)}</span>
                {channel.cause ? <code className="block text-soft">{channel.cause}</code> : null}
              </span>
              <ChannelBadge status={channel.status} />
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
};

const PeopleCard = ({ state: { users, apiKeys } }: Props) => {
  const t = useTranslations('replay');
  const roles = useTranslations('roles');
  const states = useTranslations('users.states');
  const keys = useTranslations('keys');
  return (
    <Card>
      <CardHeader title={t('cards.people')} />
      <CardBody>
        {users.length + apiKeys.length === 0 ? <p className="text-sm text-soft">{t('noPeople')}</p> : null}
        <ul className="divide-y divide-line text-sm">
          {users.map((user) => (
            <li key={user.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 wrap-anywhere">
                <span className="block font-medium">{user.name ?? user.email ?? user.id}</span>
                <span className="text-soft">{roles(user.role)}</span>
              </span>
              <Badge {...userLooks[user.status]}>{states(user.status)}</Badge>
            </li>
          ))}
          {apiKeys.map((key) => (
            <li key={key.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
              <span className="min-w-0 wrap-anywhere">
                <span className="block">{t('sections.apiKeys')}</span>
                <code className="text-soft">{key.prefix}</code>
              </span>
              <Badge {...userLooks[key.revoked ? 'REVOKED' : 'ACTIVE']}>{key.revoked ? keys('revokedState') : keys('active')}</Badge>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
};

const LimitsCard = ({ state: { budget, privacy } }: Props) => {
  const t = useTranslations('replay');
  const { integer } = useFormats();
  const { field, value } = useWords();
  return (
    <Card>
      <CardHeader title={t('cards.limits')} />
      <CardBody>
        <Definitions>
          <Definition term={field('monthlyLimitTokens')}>
            {budget.monthlyLimitTokens === null ? t('noLimit') : t('tokens', { count: integer(budget.monthlyLimitTokens) })}
          </Definition>
          <Definition term={field('atLimit')}>{value('budget', 'atLimit', budget.atLimit)}</Definition>
          <Definition term={field('alertAtPercent')}>
            {budget.alertAtPercent.length === 0 ? t('none') : budget.alertAtPercent.map((percent) => `${percent} %`).join(', ')}
          </Definition>
          <Definition term={field('retentionDays')}>{t('days', { count: privacy.retentionDays })}</Definition>
          {privacy.legalHolds.map((hold) => (
            <Definition key={hold.id} term={t('sections.legalHolds')}>
              <span className="wrap-anywhere">{hold.reason}</span>
            </Definition>
          ))}
        </Definitions>
      </CardBody>
    </Card>
  );
};
