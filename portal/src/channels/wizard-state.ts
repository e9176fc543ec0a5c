'use client';

import { useEffect, useState } from 'react';

export type Screen = 'type' | 'credentials' | 'webhook' | 'origins' | 'snippet' | 'check';

/** What the wizard remembers over a reload. Secrets are not among it, on purpose. */
export interface WizardState {
  screen: Screen;
  type: 'WHATSAPP' | 'WEBCHAT';
  name: string;
  phoneNumberId: string;
  businessAccountId: string;
  origins: string;
  channelId: string | null;
}

const fresh: WizardState = { screen: 'type', type: 'WHATSAPP', name: '', phoneNumberId: '', businessAccountId: '', origins: '', channelId: null };

export const screensOf = (type: WizardState['type']): Screen[] =>
  type === 'WHATSAPP' ? ['type', 'credentials', 'webhook', 'check'] : ['type', 'origins', 'snippet', 'check'];

const read = (key: string): WizardState => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return kept && typeof kept === 'object' ? { ...fresh, ...kept } : fresh;
  } catch {
    return fresh;
  }
};

export const useWizardState = (tenantId: string) => {
  const key = `oce-connect-${tenantId}`;
  const [state, setState] = useState(() => read(key));
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(state)), [key, state]);
  return {
    state,
    patch: (change: Partial<WizardState>) => setState((known) => ({ ...known, ...change })),
    forget: () => sessionStorage.removeItem(key),
  };
};

export type Wizard = ReturnType<typeof useWizardState>;
