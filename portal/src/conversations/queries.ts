import { graphql } from '#api/graphql.ts';

export const RowFields = graphql(`
  fragment RowFields on ConversationRow {
    id
    contactLabel
    startedAt
    lastMessageAt
    lastMessagePreview
    messageCount
    status
    test
    channel {
      id
      name
      type
    }
  }
`);

export const Conversations = graphql(`
  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {
    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) {
      nodes {
        ...RowFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ConversationsLive = graphql(`
  subscription ConversationsLive($tenantId: ID) {
    conversations(tenantId: $tenantId) {
      ...RowFields
    }
  }
`);

export const ThreadFields = graphql(`
  fragment ThreadFields on Conversation {
    id
    contactId
    contactLabel
    startedAt
    status
    channel {
      id
      name
      type
    }
    messages {
      id
      author
      text
      at
      delivery
      deliveryReason
      model
      promptVersion
      inputTokens
      outputTokens
      cost
      currency
    }
  }
`);

export const Thread = graphql(`
  query Thread($id: ID!) {
    conversation(id: $id) {
      ...ThreadFields
    }
  }
`);

export const ThreadLive = graphql(`
  subscription ThreadLive($id: ID!) {
    conversation(id: $id) {
      ...ThreadFields
    }
  }
`);

export const ChannelNames = graphql(`
  query ChannelNames($tenantId: ID) {
    channels(tenantId: $tenantId) {
      id
      name
    }
  }
`);
