export const Mark = ({ className }: { className?: string }) => (
  <svg viewBox="0 0 32 32" className={className} aria-hidden focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <path
      d="M9 20.5c0-6.2 3.1-10.6 8.6-12.5-1.4 2.2-1.8 4.3-1.2 6.3M13.2 23.5c1.9-4.9 5.1-7.6 9.8-8.2-1.9 1.5-2.9 3.2-3 5.2"
      fill="none"
      stroke="var(--accent-ink)"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);

export const Brand = () => (
  <span className="flex items-center gap-2.5">
    <Mark className="size-8 shrink-0" />
    <span className="leading-tight">
      <span className="block text-[0.9375rem] font-semibold tracking-tight">OpenClaw</span>
      <span className="block text-xs text-soft">Enterprise</span>
    </span>
  </span>
);
