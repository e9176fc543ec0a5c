'use client';

import { createContext, useContext } from 'react';
import type { TenantPlaceQuery } from '#gql/graphql.ts';

export type TenantPlace = NonNullable<TenantPlaceQuery['tenant']>;

export const TenantContext = createContext<TenantPlace | null>(null);

/** The tenant whose pages are open: the reader's own, or the one an operator looks into. */
export const useTenant = (): TenantPlace => {
  const tenant = useContext(TenantContext);
  if (!tenant) throw new Error('Only pages of a tenant know their tenant.');
  return tenant;
};
