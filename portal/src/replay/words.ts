'use client';

import { useTranslations, type Messages } from 'next-intl';
import { useFormats } from '#i18n/use-formats.ts';

type Field = keyof Messages['replay']['fields'];

const list = (json: string): string[] => {
  try {
    const parsed: unknown = JSON.parse(json);
    return Array.isArray(parsed) ? parsed.map(String) : [json];
  } catch {
    return [json];
  }
};
const wire = (word: string): string => word.toUpperCase().replaceAll('-', '_');

/** Fields and values of a configuration in the reader's words; a word the portal doesn't know stays as it is. */
export const useWords = () => {
  const t = useTranslations('replay');
  const every = useTranslations();
  const { day, integer } = useFormats();
  const known = (key: string, word: string): string => (every.has(key as never) ? every(key as never) : word);
  const states: Record<string, string> = { contract: 'tenants.states', channels: 'channels.status', users: 'users.states' };
  return {
    field: (name: string): string => {
      const key = name.replaceAll('.', '_') as Field;
      return t.has(`fields.${key}`) ? t(`fields.${key}`) : name;
    },
    value: (section: string, field: string, raw: string): string => {
      switch (field) {
        case 'status':
          return known(`${states[section] ?? ''}.${wire(raw)}`, raw);
        case 'role':
          return known(`roles.${wire(raw)}`, raw);
        case 'package':
          return known(`packages.${wire(raw)}`, raw);
        case 'type':
          return known(`channels.types.${wire(raw)}`, raw);
        case 'language':
          return known(`assistant.persona.languages.${wire(raw)}`, raw);
        case 'address.country':
          return known(`countries.${raw}`, raw);
        case 'customerType':
          return known(`replay.customerTypes.${wire(raw)}`, raw);
        case 'vatIdState':
          return known(`replay.vatIdStates.${wire(raw)}`, raw);
        case 'atLimit':
          return known(`budget.atLimits.${wire(raw)}`, raw);
        case 'eraseOn':
        case 'validFrom':
          return day(raw);
        case 'monthlyLimitTokens':
          return t('tokens', { count: integer(Number(raw)) });
        case 'retentionDays':
          return t('days', { count: Number(raw) });
        case 'alertAtPercent':
          return list(raw)
            .map((percent) => `${percent} %`)
            .join(', ');
        case 'allowedOrigins':
          return list(raw).join(', ');
        case 'revoked':
          return raw === 'true' ? every('keys.revokedState') : every('keys.active');
        default:
          return raw;
      }
    },
  };
};
