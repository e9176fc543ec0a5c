'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useSignedIn } from '#access/signed-in.tsx';
import { ApiError } from '#api/errors.ts';
import { ErrorState } from '#components/ui/states.tsx';
import { Frame } from '#shell/frame.tsx';
import { operatorDestinations } from '#shell/navigation.ts';

const forbidden = new ApiError('forbidden', 'These pages belong to the operator.');

export const OperatorFrame = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('shell');
  const me = useSignedIn();
  return (
    <Frame
      destinations={me.isOperator ? operatorDestinations : []}
      place={
        <div className="rounded-control border border-line bg-sunken px-3 py-2">
          <p className="text-sm font-medium">{t('operator')}</p>
          <p className="mt-0.5 text-xs text-soft">{t('operatorHint')}</p>
        </div>
      }
    >
      {me.isOperator ? children : <ErrorState alone error={forbidden} />}
    </Frame>
  );
};
