'use client';

import { cn } from '#components/ui/cn.ts';

interface Props<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
}

export const Segmented = <T extends string>({ label, value, options, onChange }: Props<T>) => (
  <div role="group" aria-label={label} className="inline-flex self-start rounded-control bg-quiet-wash p-0.5">
    {options.map((option) => (
      <button
        key={option.value}
        type="button"
        aria-pressed={option.value === value}
        onClick={() => onChange(option.value)}
        className={cn('h-8 rounded-[0.4rem] px-3 text-sm font-medium', option.value === value ? 'bg-surface text-ink shadow-lift' : 'text-soft hover:text-ink')}
      >
        {option.label}
      </button>
    ))}
  </div>
);
