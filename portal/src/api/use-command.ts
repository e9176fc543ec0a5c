'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { TypedDocumentString } from '#gql/graphql.ts';
import { ApiError } from '#api/errors.ts';
import { request } from '#api/request.ts';
import { useToast } from '#components/ui/toast.tsx';

export interface RefusalShown {
  code: string;
  message: string;
  field: string | null;
}

interface Settled {
  refusal?: RefusalShown | null;
}

interface Options<TPayload> {
  done?: (payload: TPayload) => void | Promise<void>;
  /** True when the page shows the refusal itself, beside the field at fault. */
  quiet?: boolean;
  /** False for the few mutations without a commandId. */
  repeatable?: boolean;
}

/**
 * One intent of the user: it carries one fresh command id, and a lost connection repeats it under the same id, so it has
 * one effect however often it travels.
 */
export const useCommand = <TData, TVariables extends { input: object }, TPayload extends Settled>(
  operation: TypedDocumentString<TData, TVariables>,
  pick: (data: TData) => TPayload,
  options: Options<TPayload> = {},
) => {
  const t = useTranslations('errors');
  const toast = useToast();
  const [refusal, setRefusal] = useState<RefusalShown | null>(null);
  const mutation = useMutation({
    mutationFn: (variables: TVariables) => request(operation, variables),
    retry: (count, error) => count < 2 && error instanceof ApiError && error.trouble === 'offline' && options.repeatable !== false,
    retryDelay: 800,
  });

  const run = async (input: Omit<TVariables['input'], 'commandId'>): Promise<TPayload | undefined> => {
    setRefusal(null);
    const full = options.repeatable === false ? input : { ...input, commandId: crypto.randomUUID() };
    try {
      const payload = pick(await mutation.mutateAsync({ input: full } as unknown as TVariables));
      if (payload.refusal) {
        setRefusal(payload.refusal);
        if (!options.quiet) toast({ tone: 'danger', title: payload.refusal.message });
        return undefined;
      }
      await options.done?.(payload);
      return payload;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ tone: 'danger', title: t(`${error.trouble}.title`), text: t(`${error.trouble}.fix`) });
      return undefined;
    }
  };

  return { run, pending: mutation.isPending, refusal, clear: () => setRefusal(null) };
};
