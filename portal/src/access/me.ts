'use client';

import { graphql } from '#api/graphql.ts';
import type { MeQuery } from '#gql/graphql.ts';
import { useGraph } from '#api/use-graph.ts';

export const Me = graphql(`
  query Me {
    me {
      id
      email
      name
      locale
      role
      permissions
      isOperator
      tenant {
        id
        companyName
        status
        demo
        package
      }
    }
  }
`);

export type SignedIn = NonNullable<MeQuery['me']>;

export const useMe = () => useGraph(Me, {}, { staleTime: 300_000 });
