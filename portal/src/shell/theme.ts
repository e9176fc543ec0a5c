'use client';

import { useSyncExternalStore } from 'react';
import { themeKey } from '#shell/theme-script.ts';

export type Theme = 'system' | 'light' | 'dark';

const listeners = new Set<() => void>();

const read = (): Theme => {
  const chosen = document.documentElement.dataset['chosen'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
};

const choose = (theme: Theme): void => {
  const root = document.documentElement;
  root.dataset['chosen'] = theme;
  root.dataset['theme'] = theme === 'system' ? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light') : theme;
  // A browser may forbid storage; the choice then lasts as long as the page.
  try {
    localStorage.setItem(themeKey, theme);
  } catch {
    /* Nothing to keep it in. */
  }
  for (const tell of listeners) tell();
};

export const useTheme = (): [Theme, (theme: Theme) => void] => [
  useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    read,
    () => 'system',
  ),
  choose,
];
