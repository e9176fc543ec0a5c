/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment KeyFields on ApiKey { id name prefix issuedAt issuedBy revokedAt lastUsedAt }\n": typeof types.KeyFieldsFragmentDoc,
    "\n  query ApiKeys($tenantId: ID) { apiKeys(tenantId: $tenantId) { ...KeyFields } }\n": typeof types.ApiKeysDocument,
    "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) { apiKey { ...KeyFields } secret refusal { code message field } }\n  }\n": typeof types.IssueApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { ...KeyFields } refusal { code message field } }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n": typeof types.MeDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n": typeof types.RequestSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n": typeof types.SignInDocument,
    "\n  fragment UserFields on User { id email name role status invitedAt lastSignInAt }\n": typeof types.UserFieldsFragmentDoc,
    "\n  query Users($tenantId: ID) { users(tenantId: $tenantId) { ...UserFields } }\n": typeof types.UsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": typeof types.InviteUserDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": typeof types.RevokeAccessDocument,
    "\n  fragment VersionFields on PromptVersion { version text characters tokens sha256 writtenAt writtenBy restoredFrom active note }\n": typeof types.VersionFieldsFragmentDoc,
    "\n  fragment ModelFields on Model { id name provider region capabilities pricePerMillion currency available allowed reason }\n": typeof types.ModelFieldsFragmentDoc,
    "\n  fragment AssistantFields on Assistant {\n    personaName language tokenLimit tokenizer\n    model { ...ModelFields } prompt { ...VersionFields } disclosure { version de en }\n  }\n": typeof types.AssistantFieldsFragmentDoc,
    "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) { ...AssistantFields }\n    models(tenantId: $tenantId) { ...ModelFields }\n  }\n": typeof types.AssistantDeskDocument,
    "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) { nodes { ...VersionFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.PromptVersionsDocument,
    "\n  query CountTokens($text: String!) { countTokens(text: $text) { characters tokens limit } }\n": typeof types.CountTokensDocument,
    "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n": typeof types.WriteSystemPromptDocument,
    "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n": typeof types.RestoreSystemPromptDocument,
    "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": typeof types.ChooseModelDocument,
    "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": typeof types.NamePersonaDocument,
    "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": typeof types.ChooseLanguageDocument,
    "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) { text done inputTokens outputTokens model refusal { code message field } }\n  }\n": typeof types.PreviewReplyDocument,
    "\n  fragment ChannelFields on Channel {\n    id type name status statusReason connectedAt lastMessageAt messagesToday publicKey snippet phoneNumberId webhookUrl heldMessages\n    log { at actor action reason before after }\n  }\n": typeof types.ChannelFieldsFragmentDoc,
    "\n  query Channels($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n": typeof types.ChannelsDocument,
    "\n  subscription ChannelsLive($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n": typeof types.ChannelsLiveDocument,
    "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": typeof types.ConnectWhatsappDocument,
    "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": typeof types.ConnectWebchatDocument,
    "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": typeof types.PauseChannelDocument,
    "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": typeof types.ResumeChannelDocument,
    "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": typeof types.SendTestMessageDocument,
    "\n  fragment RowFields on ConversationRow { id contactLabel startedAt lastMessageAt lastMessagePreview messageCount status test channel { id name type } }\n": typeof types.RowFieldsFragmentDoc,
    "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) { nodes { ...RowFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.ConversationsDocument,
    "\n  subscription ConversationsLive($tenantId: ID) { conversations(tenantId: $tenantId) { ...RowFields } }\n": typeof types.ConversationsLiveDocument,
    "\n  fragment ThreadFields on Conversation {\n    id contactLabel startedAt status channel { id name type }\n    messages { id author text at delivery deliveryReason model promptVersion inputTokens outputTokens cost currency }\n  }\n": typeof types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n": typeof types.ThreadDocument,
    "\n  subscription ThreadLive($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n": typeof types.ThreadLiveDocument,
    "\n  query ChannelNames($tenantId: ID) { channels(tenantId: $tenantId) { id name } }\n": typeof types.ChannelNamesDocument,
    "\n  fragment BatchFields on DatevBatch { id period fileName rows sha256 exportedAt exportedBy downloadPath }\n": typeof types.BatchFieldsFragmentDoc,
    "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) { nodes { ...BatchFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.DatevBatchesDocument,
    "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) { batch { ...BatchFields } refusal { code message field } }\n  }\n": typeof types.ExportDatevDocument,
    "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes { id bookedOn document text lines { account accountName side amount currency } }\n      totalCount pageInfo { hasNextPage endCursor }\n    }\n  }\n": typeof types.JournalDocument,
    "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) { period debit credit balanced currency accounts { account accountName debit credit } }\n  }\n": typeof types.JournalTotalsDocument,
    "\n  query PriceList {\n    priceList { version validFrom currency packages { package monthlyFee includedTokens overage } models { model perMillionTokens } }\n  }\n": typeof types.PriceListDocument,
    "\n  fragment RunFields on InvoiceRun {\n    id period asOf status startedAt startedBy completedAt total done issued skipped refused gross currency\n    refusals { tenantId customerName code message }\n  }\n": typeof types.RunFieldsFragmentDoc,
    "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) { nodes { ...RunFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.InvoiceRunsDocument,
    "\n  query InvoiceRun($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n": typeof types.InvoiceRunDocument,
    "\n  subscription InvoiceRunLive($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n": typeof types.InvoiceRunLiveDocument,
    "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId customerName net vat gross currency\n      lines { position text quantity unit net }\n      refusal { code message field }\n    }\n  }\n": typeof types.InvoiceRunPreviewDocument,
    "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) { run { ...RunFields } refusal { code message field } }\n  }\n": typeof types.StartInvoiceRunDocument,
    "\n  fragment InvoiceFields on Invoice { number tenantId customerName period issuedOn dueOn status currency net vat gross pdfPath }\n": typeof types.InvoiceFieldsFragmentDoc,
    "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) { nodes { ...InvoiceFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.InvoicesDocument,
    "\n  query Invoice($number: String!) {\n    invoice(number: $number) { ...InvoiceFields taxNote lines { position text quantity unit unitPrice net vatRate priceVersion } }\n  }\n": typeof types.InvoiceDocument,
    "\n  query OperatorBoard {\n    operatorBoard { tenants activeTenants messagesToday tokensToday tokensThisMonth mrr currency openDeadLetters channelsInError projectionLag messagesByDay { day count } }\n  }\n": typeof types.OperatorBoardDocument,
    "\n  query DeadLetters($tenantId: ID) { deadLetters(tenantId: $tenantId) { id tenantId job at attempts cause subject } }\n": typeof types.DeadLettersDocument,
    "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) { deadLetter { id } refusal { code message field } }\n  }\n": typeof types.RetryDeadLetterDocument,
    "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n": typeof types.UsageFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n": typeof types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": typeof types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": typeof types.UsageBoardLiveDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n      refusal { code message field }\n    }\n  }\n": typeof types.SetBudgetDocument,
    "\n  mutation SignOut { signOut { ok } }\n": typeof types.SignOutDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n": typeof types.TenantPlaceDocument,
    "\n  fragment TenantRow on Tenant { id companyName status package country demo registeredAt tokensThisMonth { input output total } }\n": typeof types.TenantRowFragmentDoc,
    "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) { nodes { ...TenantRow } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.TenantsDocument,
    "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId adminEmail activatedAt eraseOn tokensToday { input output total } channels { id type name status }\n  }\n": typeof types.TenantFieldsFragmentDoc,
    "\n  query TenantDetail($id: ID) { tenant(id: $id) { ...TenantFields } }\n": typeof types.TenantDetailDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) { tenant { ...TenantFields } apiKey webchatPublicKey refusal { code message field } }\n  }\n": typeof types.RegisterTenantDocument,
    "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": typeof types.BookPackageDocument,
    "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": typeof types.ActivateTenantDocument,
    "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": typeof types.SuspendTenantDocument,
    "\n  fragment EntryFields on TrailEntry { id position at actor area event says subject subjectKind subjectId reason before after commandId }\n": typeof types.EntryFieldsFragmentDoc,
    "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) { nodes { ...EntryFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": typeof types.TrailDocument,
};
const documents: Documents = {
    "\n  fragment KeyFields on ApiKey { id name prefix issuedAt issuedBy revokedAt lastUsedAt }\n": types.KeyFieldsFragmentDoc,
    "\n  query ApiKeys($tenantId: ID) { apiKeys(tenantId: $tenantId) { ...KeyFields } }\n": types.ApiKeysDocument,
    "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) { apiKey { ...KeyFields } secret refusal { code message field } }\n  }\n": types.IssueApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { ...KeyFields } refusal { code message field } }\n  }\n": types.RevokeApiKeyDocument,
    "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n": types.MeDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n": types.RequestSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n": types.SignInDocument,
    "\n  fragment UserFields on User { id email name role status invitedAt lastSignInAt }\n": types.UserFieldsFragmentDoc,
    "\n  query Users($tenantId: ID) { users(tenantId: $tenantId) { ...UserFields } }\n": types.UsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": types.InviteUserDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n": types.RevokeAccessDocument,
    "\n  fragment VersionFields on PromptVersion { version text characters tokens sha256 writtenAt writtenBy restoredFrom active note }\n": types.VersionFieldsFragmentDoc,
    "\n  fragment ModelFields on Model { id name provider region capabilities pricePerMillion currency available allowed reason }\n": types.ModelFieldsFragmentDoc,
    "\n  fragment AssistantFields on Assistant {\n    personaName language tokenLimit tokenizer\n    model { ...ModelFields } prompt { ...VersionFields } disclosure { version de en }\n  }\n": types.AssistantFieldsFragmentDoc,
    "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) { ...AssistantFields }\n    models(tenantId: $tenantId) { ...ModelFields }\n  }\n": types.AssistantDeskDocument,
    "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) { nodes { ...VersionFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.PromptVersionsDocument,
    "\n  query CountTokens($text: String!) { countTokens(text: $text) { characters tokens limit } }\n": types.CountTokensDocument,
    "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n": types.WriteSystemPromptDocument,
    "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n": types.RestoreSystemPromptDocument,
    "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": types.ChooseModelDocument,
    "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": types.NamePersonaDocument,
    "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n": types.ChooseLanguageDocument,
    "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) { text done inputTokens outputTokens model refusal { code message field } }\n  }\n": types.PreviewReplyDocument,
    "\n  fragment ChannelFields on Channel {\n    id type name status statusReason connectedAt lastMessageAt messagesToday publicKey snippet phoneNumberId webhookUrl heldMessages\n    log { at actor action reason before after }\n  }\n": types.ChannelFieldsFragmentDoc,
    "\n  query Channels($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n": types.ChannelsDocument,
    "\n  subscription ChannelsLive($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n": types.ChannelsLiveDocument,
    "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": types.ConnectWhatsappDocument,
    "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": types.ConnectWebchatDocument,
    "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": types.PauseChannelDocument,
    "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": types.ResumeChannelDocument,
    "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n": types.SendTestMessageDocument,
    "\n  fragment RowFields on ConversationRow { id contactLabel startedAt lastMessageAt lastMessagePreview messageCount status test channel { id name type } }\n": types.RowFieldsFragmentDoc,
    "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) { nodes { ...RowFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.ConversationsDocument,
    "\n  subscription ConversationsLive($tenantId: ID) { conversations(tenantId: $tenantId) { ...RowFields } }\n": types.ConversationsLiveDocument,
    "\n  fragment ThreadFields on Conversation {\n    id contactLabel startedAt status channel { id name type }\n    messages { id author text at delivery deliveryReason model promptVersion inputTokens outputTokens cost currency }\n  }\n": types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n": types.ThreadDocument,
    "\n  subscription ThreadLive($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n": types.ThreadLiveDocument,
    "\n  query ChannelNames($tenantId: ID) { channels(tenantId: $tenantId) { id name } }\n": types.ChannelNamesDocument,
    "\n  fragment BatchFields on DatevBatch { id period fileName rows sha256 exportedAt exportedBy downloadPath }\n": types.BatchFieldsFragmentDoc,
    "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) { nodes { ...BatchFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.DatevBatchesDocument,
    "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) { batch { ...BatchFields } refusal { code message field } }\n  }\n": types.ExportDatevDocument,
    "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes { id bookedOn document text lines { account accountName side amount currency } }\n      totalCount pageInfo { hasNextPage endCursor }\n    }\n  }\n": types.JournalDocument,
    "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) { period debit credit balanced currency accounts { account accountName debit credit } }\n  }\n": types.JournalTotalsDocument,
    "\n  query PriceList {\n    priceList { version validFrom currency packages { package monthlyFee includedTokens overage } models { model perMillionTokens } }\n  }\n": types.PriceListDocument,
    "\n  fragment RunFields on InvoiceRun {\n    id period asOf status startedAt startedBy completedAt total done issued skipped refused gross currency\n    refusals { tenantId customerName code message }\n  }\n": types.RunFieldsFragmentDoc,
    "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) { nodes { ...RunFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.InvoiceRunsDocument,
    "\n  query InvoiceRun($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n": types.InvoiceRunDocument,
    "\n  subscription InvoiceRunLive($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n": types.InvoiceRunLiveDocument,
    "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId customerName net vat gross currency\n      lines { position text quantity unit net }\n      refusal { code message field }\n    }\n  }\n": types.InvoiceRunPreviewDocument,
    "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) { run { ...RunFields } refusal { code message field } }\n  }\n": types.StartInvoiceRunDocument,
    "\n  fragment InvoiceFields on Invoice { number tenantId customerName period issuedOn dueOn status currency net vat gross pdfPath }\n": types.InvoiceFieldsFragmentDoc,
    "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) { nodes { ...InvoiceFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.InvoicesDocument,
    "\n  query Invoice($number: String!) {\n    invoice(number: $number) { ...InvoiceFields taxNote lines { position text quantity unit unitPrice net vatRate priceVersion } }\n  }\n": types.InvoiceDocument,
    "\n  query OperatorBoard {\n    operatorBoard { tenants activeTenants messagesToday tokensToday tokensThisMonth mrr currency openDeadLetters channelsInError projectionLag messagesByDay { day count } }\n  }\n": types.OperatorBoardDocument,
    "\n  query DeadLetters($tenantId: ID) { deadLetters(tenantId: $tenantId) { id tenantId job at attempts cause subject } }\n": types.DeadLettersDocument,
    "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) { deadLetter { id } refusal { code message field } }\n  }\n": types.RetryDeadLetterDocument,
    "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n": types.UsageFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n": types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n": types.UsageBoardLiveDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n      refusal { code message field }\n    }\n  }\n": types.SetBudgetDocument,
    "\n  mutation SignOut { signOut { ok } }\n": types.SignOutDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n": types.TenantPlaceDocument,
    "\n  fragment TenantRow on Tenant { id companyName status package country demo registeredAt tokensThisMonth { input output total } }\n": types.TenantRowFragmentDoc,
    "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) { nodes { ...TenantRow } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.TenantsDocument,
    "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId adminEmail activatedAt eraseOn tokensToday { input output total } channels { id type name status }\n  }\n": types.TenantFieldsFragmentDoc,
    "\n  query TenantDetail($id: ID) { tenant(id: $id) { ...TenantFields } }\n": types.TenantDetailDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) { tenant { ...TenantFields } apiKey webchatPublicKey refusal { code message field } }\n  }\n": types.RegisterTenantDocument,
    "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": types.BookPackageDocument,
    "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": types.ActivateTenantDocument,
    "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n": types.SuspendTenantDocument,
    "\n  fragment EntryFields on TrailEntry { id position at actor area event says subject subjectKind subjectId reason before after commandId }\n": types.EntryFieldsFragmentDoc,
    "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) { nodes { ...EntryFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n": types.TrailDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KeyFields on ApiKey { id name prefix issuedAt issuedBy revokedAt lastUsedAt }\n"): typeof import('./graphql').KeyFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys($tenantId: ID) { apiKeys(tenantId: $tenantId) { ...KeyFields } }\n"): typeof import('./graphql').ApiKeysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) { apiKey { ...KeyFields } secret refusal { code message field } }\n  }\n"): typeof import('./graphql').IssueApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) { apiKey { ...KeyFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').RevokeApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me { id email name locale role permissions isOperator tenant { id companyName status demo package } }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) { sent refusal { code message field } }\n  }\n"): typeof import('./graphql').RequestSignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) { me { id isOperator permissions tenant { id } } refusal { code message field } }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserFields on User { id email name role status invitedAt lastSignInAt }\n"): typeof import('./graphql').UserFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($tenantId: ID) { users(tenantId: $tenantId) { ...UserFields } }\n"): typeof import('./graphql').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').InviteUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').GrantRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) { user { ...UserFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').RevokeAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionFields on PromptVersion { version text characters tokens sha256 writtenAt writtenBy restoredFrom active note }\n"): typeof import('./graphql').VersionFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ModelFields on Model { id name provider region capabilities pricePerMillion currency available allowed reason }\n"): typeof import('./graphql').ModelFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssistantFields on Assistant {\n    personaName language tokenLimit tokenizer\n    model { ...ModelFields } prompt { ...VersionFields } disclosure { version de en }\n  }\n"): typeof import('./graphql').AssistantFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) { ...AssistantFields }\n    models(tenantId: $tenantId) { ...ModelFields }\n  }\n"): typeof import('./graphql').AssistantDeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) { nodes { ...VersionFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').PromptVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountTokens($text: String!) { countTokens(text: $text) { characters tokens limit } }\n"): typeof import('./graphql').CountTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').WriteSystemPromptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) { prompt { ...VersionFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').RestoreSystemPromptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ChooseModelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').NamePersonaDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) { assistant { ...AssistantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ChooseLanguageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) { text done inputTokens outputTokens model refusal { code message field } }\n  }\n"): typeof import('./graphql').PreviewReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChannelFields on Channel {\n    id type name status statusReason connectedAt lastMessageAt messagesToday publicKey snippet phoneNumberId webhookUrl heldMessages\n    log { at actor action reason before after }\n  }\n"): typeof import('./graphql').ChannelFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Channels($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n"): typeof import('./graphql').ChannelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ChannelsLive($tenantId: ID) { channels(tenantId: $tenantId) { ...ChannelFields } }\n"): typeof import('./graphql').ChannelsLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ConnectWhatsappDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ConnectWebchatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').PauseChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ResumeChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) { channel { ...ChannelFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').SendTestMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RowFields on ConversationRow { id contactLabel startedAt lastMessageAt lastMessagePreview messageCount status test channel { id name type } }\n"): typeof import('./graphql').RowFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) { nodes { ...RowFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').ConversationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ConversationsLive($tenantId: ID) { conversations(tenantId: $tenantId) { ...RowFields } }\n"): typeof import('./graphql').ConversationsLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadFields on Conversation {\n    id contactLabel startedAt status channel { id name type }\n    messages { id author text at delivery deliveryReason model promptVersion inputTokens outputTokens cost currency }\n  }\n"): typeof import('./graphql').ThreadFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Thread($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n"): typeof import('./graphql').ThreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ThreadLive($id: ID!) { conversation(id: $id) { ...ThreadFields } }\n"): typeof import('./graphql').ThreadLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChannelNames($tenantId: ID) { channels(tenantId: $tenantId) { id name } }\n"): typeof import('./graphql').ChannelNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BatchFields on DatevBatch { id period fileName rows sha256 exportedAt exportedBy downloadPath }\n"): typeof import('./graphql').BatchFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) { nodes { ...BatchFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').DatevBatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) { batch { ...BatchFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ExportDatevDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes { id bookedOn document text lines { account accountName side amount currency } }\n      totalCount pageInfo { hasNextPage endCursor }\n    }\n  }\n"): typeof import('./graphql').JournalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) { period debit credit balanced currency accounts { account accountName debit credit } }\n  }\n"): typeof import('./graphql').JournalTotalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PriceList {\n    priceList { version validFrom currency packages { package monthlyFee includedTokens overage } models { model perMillionTokens } }\n  }\n"): typeof import('./graphql').PriceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunFields on InvoiceRun {\n    id period asOf status startedAt startedBy completedAt total done issued skipped refused gross currency\n    refusals { tenantId customerName code message }\n  }\n"): typeof import('./graphql').RunFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) { nodes { ...RunFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').InvoiceRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRun($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n"): typeof import('./graphql').InvoiceRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InvoiceRunLive($id: ID!) { invoiceRun(id: $id) { ...RunFields } }\n"): typeof import('./graphql').InvoiceRunLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId customerName net vat gross currency\n      lines { position text quantity unit net }\n      refusal { code message field }\n    }\n  }\n"): typeof import('./graphql').InvoiceRunPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) { run { ...RunFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').StartInvoiceRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvoiceFields on Invoice { number tenantId customerName period issuedOn dueOn status currency net vat gross pdfPath }\n"): typeof import('./graphql').InvoiceFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) { nodes { ...InvoiceFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').InvoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invoice($number: String!) {\n    invoice(number: $number) { ...InvoiceFields taxNote lines { position text quantity unit unitPrice net vatRate priceVersion } }\n  }\n"): typeof import('./graphql').InvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperatorBoard {\n    operatorBoard { tenants activeTenants messagesToday tokensToday tokensThisMonth mrr currency openDeadLetters channelsInError projectionLag messagesByDay { day count } }\n  }\n"): typeof import('./graphql').OperatorBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeadLetters($tenantId: ID) { deadLetters(tenantId: $tenantId) { id tenantId job at attempts cause subject } }\n"): typeof import('./graphql').DeadLettersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) { deadLetter { id } refusal { code message field } }\n  }\n"): typeof import('./graphql').RetryDeadLetterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageFields on UsageItem { key label inputTokens outputTokens cacheReadTokens totalTokens replies cost currency }\n"): typeof import('./graphql').UsageFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFields on UsageBoard {\n    asOf conversationsToday\n    today { ...UsageFields } yesterday { ...UsageFields } month { ...UsageFields } previousMonth { ...UsageFields }\n    budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n    byDay { ...UsageFields } byModel { ...UsageFields } byChannel { ...UsageFields } byUser { ...UsageFields }\n  }\n"): typeof import('./graphql').BoardFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageBoard($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n"): typeof import('./graphql').UsageBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription UsageBoardLive($tenantId: ID) { usageBoard(tenantId: $tenantId) { ...BoardFields } }\n"): typeof import('./graphql').UsageBoardLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget { includedTokens usedTokens remainingTokens percentUsed forecastTokens alertAtPercent monthlyLimitTokens }\n      refusal { code message field }\n    }\n  }\n"): typeof import('./graphql').SetBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut { signOut { ok } }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) { id companyName status package demo country }\n  }\n"): typeof import('./graphql').TenantPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantRow on Tenant { id companyName status package country demo registeredAt tokensThisMonth { input output total } }\n"): typeof import('./graphql').TenantRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) { nodes { ...TenantRow } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').TenantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId adminEmail activatedAt eraseOn tokensToday { input output total } channels { id type name status }\n  }\n"): typeof import('./graphql').TenantFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantDetail($id: ID) { tenant(id: $id) { ...TenantFields } }\n"): typeof import('./graphql').TenantDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) { tenant { ...TenantFields } apiKey webchatPublicKey refusal { code message field } }\n  }\n"): typeof import('./graphql').RegisterTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').BookPackageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').ActivateTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) { tenant { ...TenantFields } refusal { code message field } }\n  }\n"): typeof import('./graphql').SuspendTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryFields on TrailEntry { id position at actor area event says subject subjectKind subjectId reason before after commandId }\n"): typeof import('./graphql').EntryFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) { nodes { ...EntryFields } totalCount pageInfo { hasNextPage endCursor } }\n  }\n"): typeof import('./graphql').TrailDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
