'use client';

import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { usePathname, useRouter } from '#i18n/navigation.ts';

/** A choice that stands in the page's address, so that other pages can point at it; it holds at once, the address follows. */
export const useAddressed = (name: string, read: (written: string | null) => string): readonly [string, (next: string) => void] => {
  const search = useSearchParams();
  const router = useRouter();
  const pathname = usePathname();
  const addressed = read(search.get(name));
  const [chosen, setChosen] = useState(addressed);
  const [known, setKnown] = useState(addressed);
  if (known !== addressed) {
    setKnown(addressed);
    setChosen(addressed);
  }
  const choose = (next: string): void => {
    setChosen(next);
    const others = Object.fromEntries([...search].filter(([key]) => key !== name));
    router.replace({ pathname, query: next ? { ...others, [name]: next } : others }, { scroll: false });
  };
  return [chosen, choose];
};
