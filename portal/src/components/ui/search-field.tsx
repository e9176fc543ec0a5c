'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Input } from '#components/ui/field.tsx';

/** Asks only when typing rests. */
export const SearchField = ({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) => {
  const [typed, setTyped] = useState(value);
  const [known, setKnown] = useState(value);
  if (known !== value) {
    setKnown(value);
    setTyped(value);
  }
  useEffect(() => {
    if (typed === value) return undefined;
    const timer = setTimeout(() => onChange(typed), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <div className="relative w-full sm:w-72">
      <Search className="pointer-events-none absolute top-3 left-3 size-4 text-soft" aria-hidden />
      <Input type="search" aria-label={label} placeholder={label} value={typed} onChange={(event) => setTyped(event.target.value)} className="pl-9" />
    </div>
  );
};
