import type { ObjectRef } from '@pothos/core';
import type { Paged } from '../../../projections/kernel/page.ts';
import { builder, type SchemaTypes } from '../builder.ts';

interface PageInfoView {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

export const PageInfo = builder.objectRef<PageInfoView>('PageInfo').implement({
  fields: (t) => ({ hasNextPage: t.exposeBoolean('hasNextPage'), endCursor: t.exposeString('endCursor', { nullable: true }) }),
});

/** One page of a list with what is needed to ask for the next. */
export function connection<T>(name: string, node: ObjectRef<SchemaTypes, T>) {
  return builder.objectRef<Paged<T>>(name).implement({
    fields: (t) => ({
      nodes: t.field({ type: [node], resolve: (page) => [...page.nodes] as never }),
      pageInfo: t.field({ type: PageInfo, resolve: ({ hasNextPage, endCursor }) => ({ hasNextPage, endCursor }) }),
      totalCount: t.exposeInt('totalCount'),
    }),
  });
}
