import { graphql } from '#api/graphql.ts';

export const VersionFields = graphql(`
  fragment VersionFields on PromptVersion {
    version
    text
    characters
    tokens
    sha256
    writtenAt
    writtenBy
    restoredFrom
    active
    note
  }
`);

export const ModelFields = graphql(`
  fragment ModelFields on Model {
    id
    name
    provider
    region
    capabilities
    pricePerMillion
    currency
    available
    allowed
    reason
  }
`);

export const AssistantFields = graphql(`
  fragment AssistantFields on Assistant {
    personaName
    language
    tokenLimit
    tokenizer
    model {
      ...ModelFields
    }
    modelNoLongerAllowed
    prompt {
      ...VersionFields
    }
    disclosure {
      version
      de
      en
    }
  }
`);

export const AssistantDesk = graphql(`
  query AssistantDesk($tenantId: ID) {
    assistant(tenantId: $tenantId) {
      ...AssistantFields
    }
    models(tenantId: $tenantId) {
      ...ModelFields
    }
  }
`);

export const PromptVersions = graphql(`
  query PromptVersions($tenantId: ID, $first: Int, $after: String) {
    promptVersions(tenantId: $tenantId, first: $first, after: $after) {
      nodes {
        ...VersionFields
      }
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const CountTokens = graphql(`
  query CountTokens($text: String!) {
    countTokens(text: $text) {
      characters
      tokens
      limit
    }
  }
`);

export const WriteSystemPrompt = graphql(`
  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {
    writeSystemPrompt(input: $input) {
      prompt {
        ...VersionFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const RestoreSystemPrompt = graphql(`
  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {
    restoreSystemPrompt(input: $input) {
      prompt {
        ...VersionFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ChooseModel = graphql(`
  mutation ChooseModel($input: ChooseModelInput!) {
    chooseModel(input: $input) {
      assistant {
        ...AssistantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const NamePersona = graphql(`
  mutation NamePersona($input: NamePersonaInput!) {
    namePersona(input: $input) {
      assistant {
        ...AssistantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const ChooseLanguage = graphql(`
  mutation ChooseLanguage($input: ChooseLanguageInput!) {
    chooseLanguage(input: $input) {
      assistant {
        ...AssistantFields
      }
      refusal {
        code
        message
        field
      }
    }
  }
`);

export const PreviewReply = graphql(`
  subscription PreviewReply($input: PreviewReplyInput!) {
    previewReply(input: $input) {
      text
      done
      inputTokens
      outputTokens
      model
      refusal {
        code
        message
        field
      }
    }
  }
`);
