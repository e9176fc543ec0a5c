import { graphql } from '#api/graphql.ts';

export const ChannelFields = graphql(`
  fragment ChannelFields on Channel {
    id
    type
    name
    status
    statusReason
    connectedAt
    lastMessageAt
    messagesToday
    publicKey
    snippet
    phoneNumberId
    webhookUrl
    heldMessages
    visitorLimits {
      visitorPerMinute
      visitorPerDay
      channelPerMinute
      channelPerDay
      reachedToday
    }
    log {
      at
      actor
      action
      reason
      before
      after
    }
  }
`);

export const Channels = graphql(`
  query Channels($tenantId: ID) {
    channels(tenantId: $tenantId) {
      ...ChannelFields
    }
  }
`);

export const ChannelsLive = graphql(`
  subscription ChannelsLive($tenantId: ID) {
    channels(tenantId: $tenantId) {
      ...ChannelFields
    }
  }
`);

export const ConnectWhatsapp = graphql(`
  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {
    connectWhatsapp(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ConnectWebchat = graphql(`
  mutation ConnectWebchat($input: ConnectWebchatInput!) {
    connectWebchat(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ReplaceCredentials = graphql(`
  mutation ReplaceCredentials($input: ReplaceCredentialsInput!) {
    replaceCredentials(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const PauseChannel = graphql(`
  mutation PauseChannel($input: PauseChannelInput!) {
    pauseChannel(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ResumeChannel = graphql(`
  mutation ResumeChannel($input: ResumeChannelInput!) {
    resumeChannel(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const SendTestMessage = graphql(`
  mutation SendTestMessage($input: SendTestMessageInput!) {
    sendTestMessage(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ChooseVisitorLimits = graphql(`
  mutation ChooseVisitorLimits($input: ChooseVisitorLimitsInput!) {
    chooseVisitorLimits(input: $input) {
      channel {
        ...ChannelFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);
