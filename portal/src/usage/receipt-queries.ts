import { graphql } from '#api/graphql.ts';

export const ReceiptKey = graphql(`
  query ReceiptKey {
    usageReceiptKey
  }
`);
