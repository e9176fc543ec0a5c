'use client';

import { ErrorState } from '#components/ui/states.tsx';

export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  return (
    <main className="mx-auto max-w-3xl px-4 py-16">
      <ErrorState alone error={error} onRetry={reset} />
    </main>
  );
}
