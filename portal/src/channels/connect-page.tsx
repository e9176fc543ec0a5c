'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { BackLink } from '#components/ui/back-link.tsx';
import { Card, CardBody } from '#components/ui/card.tsx';
import { cn } from '#components/ui/cn.ts';
import { PageHeader } from '#components/ui/page-header.tsx';
import { useChannels } from '#channels/use-channels.ts';
import { CheckScreen } from '#channels/wizard-check.tsx';
import { CredentialsScreen } from '#channels/wizard-credentials.tsx';
import { OriginsScreen } from '#channels/wizard-origins.tsx';
import { SnippetScreen } from '#channels/wizard-snippet.tsx';
import { screensOf, useWizardState } from '#channels/wizard-state.ts';
import { TypeScreen } from '#channels/wizard-type.tsx';
import { WebhookScreen } from '#channels/wizard-webhook.tsx';
import { useTenant } from '#shell/tenant-context.tsx';

export const ConnectPage = () => {
  const t = useTranslations('connect');
  const channelsText = useTranslations('channels');
  const tenant = useTenant();
  const home = `/tenants/${tenant.id}/channels`;
  const wizard = useWizardState(tenant.id);
  const { query, put } = useChannels(tenant.id);
  // The token lives in memory only: it is shown once and gone with the page.
  const [verifyToken, setVerifyToken] = useState<string | null>(null);
  const { screen, type, channelId } = wizard.state;
  const screens = screensOf(type);
  const step = Math.max(0, screens.indexOf(screen)) + 1;
  const channel = query.data?.channels.find((one) => one.id === channelId);
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(screen);

  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    body.current?.querySelector('h2')?.focus();
  }, [screen]);

  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t('title')} back={<BackLink href={home}>{channelsText('back')}</BackLink>} />
      <div className="mb-4">
        <p className="mb-2 text-sm text-soft" aria-live="polite">
          {t('step', { step, total: screens.length })}
        </p>
        <div aria-hidden className="flex gap-1.5">
          {screens.map((one, index) => (
            <div key={one} className={cn('h-1.5 flex-1 rounded-full', index < step ? 'bg-accent' : 'bg-quiet-wash')} />
          ))}
        </div>
      </div>
      <Card>
        <CardBody className="pt-5">
          <div ref={body}>
            {screen === 'type' ? <TypeScreen wizard={wizard} /> : null}
            {screen === 'credentials' ? (
              <CredentialsScreen
                wizard={wizard}
                tenantId={tenant.id}
                onConnected={(fresh, token) => {
                  put(fresh);
                  setVerifyToken(token);
                }}
              />
            ) : null}
            {screen === 'webhook' ? <WebhookScreen wizard={wizard} channel={channel} verifyToken={verifyToken} /> : null}
            {screen === 'origins' ? <OriginsScreen wizard={wizard} tenantId={tenant.id} onConnected={put} /> : null}
            {screen === 'snippet' ? <SnippetScreen wizard={wizard} channel={channel} /> : null}
            {screen === 'check' ? <CheckScreen wizard={wizard} channel={channel} home={home} onChange={put} /> : null}
          </div>
        </CardBody>
      </Card>
    </div>
  );
};
