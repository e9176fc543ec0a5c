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
    "\n  fragment KeyFields on ApiKey {\n    id\n    name\n    prefix\n    issuedAt\n    issuedBy\n    revokedAt\n    lastUsedAt\n  }\n": typeof types.KeyFieldsFragmentDoc,
    "\n  query ApiKeys($tenantId: ID) {\n    apiKeys(tenantId: $tenantId) {\n      ...KeyFields\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      secret\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.IssueApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query Me {\n    me {\n      id\n      email\n      name\n      locale\n      role\n      permissions\n      isOperator\n      tenant {\n        id\n        companyName\n        status\n        demo\n        package\n      }\n    }\n  }\n": typeof types.MeDocument,
    "\n  fragment OwnerRecoveryFields on OwnerRecovery {\n    id\n    email\n    reason\n    requestedAt\n    confirmableFrom\n    status\n  }\n": typeof types.OwnerRecoveryFieldsFragmentDoc,
    "\n  query OwnerRecoveries($tenantId: ID) {\n    ownerRecoveries(tenantId: $tenantId) {\n      ...OwnerRecoveryFields\n    }\n  }\n": typeof types.OwnerRecoveriesDocument,
    "\n  mutation RequestOwnerRecovery($input: RequestOwnerRecoveryInput!) {\n    requestOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RequestOwnerRecoveryDocument,
    "\n  mutation ConfirmOwnerRecovery($input: OwnerRecoveryInput!) {\n    confirmOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ConfirmOwnerRecoveryDocument,
    "\n  mutation DeclineOwnerRecovery($input: OwnerRecoveryInput!) {\n    declineOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.DeclineOwnerRecoveryDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) {\n      sent\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RequestSignInDocument,
    "\n  mutation ReadSignInLink($input: SignInInput!) {\n    readSignInLink(input: $input) {\n      email\n      company\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ReadSignInLinkDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n        isOperator\n        permissions\n        tenant {\n          id\n        }\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  fragment UserFields on User {\n    id\n    email\n    name\n    role\n    status\n    invitedAt\n    lastSignInAt\n  }\n": typeof types.UserFieldsFragmentDoc,
    "\n  query Users($tenantId: ID) {\n    users(tenantId: $tenantId) {\n      ...UserFields\n    }\n  }\n": typeof types.UsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.InviteUserDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RevokeAccessDocument,
    "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.EndSessionsDocument,
    "\n  fragment VersionFields on PromptVersion {\n    version\n    text\n    characters\n    tokens\n    sha256\n    writtenAt\n    writtenBy\n    restoredFrom\n    active\n    note\n  }\n": typeof types.VersionFieldsFragmentDoc,
    "\n  fragment ModelFields on Model {\n    id\n    name\n    provider\n    region\n    capabilities\n    pricePerMillion\n    currency\n    available\n    allowed\n    reason\n  }\n": typeof types.ModelFieldsFragmentDoc,
    "\n  fragment AssistantFields on Assistant {\n    personaName\n    language\n    tokenLimit\n    tokenizer\n    model {\n      ...ModelFields\n    }\n    modelNoLongerAllowed\n    prompt {\n      ...VersionFields\n    }\n    disclosure {\n      version\n      de\n      en\n    }\n  }\n": typeof types.AssistantFieldsFragmentDoc,
    "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) {\n      ...AssistantFields\n    }\n    models(tenantId: $tenantId) {\n      ...ModelFields\n    }\n  }\n": typeof types.AssistantDeskDocument,
    "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        ...VersionFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.PromptVersionsDocument,
    "\n  query CountTokens($text: String!) {\n    countTokens(text: $text) {\n      characters\n      tokens\n      limit\n    }\n  }\n": typeof types.CountTokensDocument,
    "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.WriteSystemPromptDocument,
    "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RestoreSystemPromptDocument,
    "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ChooseModelDocument,
    "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.NamePersonaDocument,
    "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ChooseLanguageDocument,
    "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) {\n      text\n      done\n      inputTokens\n      outputTokens\n      model\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.PreviewReplyDocument,
    "\n  fragment BillingFields on BillingDetails {\n    companyName\n    customerType\n    street\n    postalCode\n    city\n    country\n    currency\n    vatId\n    vatIdState\n    vatIdConfirmedAt\n    lastVatIdCheck {\n      service\n      outcome\n      code\n      checkedAt\n      consultation\n    }\n    email\n    contact\n    buyerReference\n    language\n  }\n": typeof types.BillingFieldsFragmentDoc,
    "\n  query BillingDetails($tenantId: ID) {\n    billingDetails(tenantId: $tenantId) {\n      ...BillingFields\n    }\n  }\n": typeof types.BillingDetailsDocument,
    "\n  mutation StateBillingDetails($input: StateBillingDetailsInput!) {\n    stateBillingDetails(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.StateBillingDetailsDocument,
    "\n  mutation CheckVatId($input: CheckVatIdInput!) {\n    checkVatId(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.CheckVatIdDocument,
    "\n  fragment ChannelFields on Channel {\n    id\n    type\n    name\n    status\n    statusReason\n    connectedAt\n    lastMessageAt\n    messagesToday\n    publicKey\n    snippet\n    phoneNumberId\n    webhookUrl\n    heldMessages\n    visitorLimits {\n      visitorPerMinute\n      visitorPerDay\n      channelPerMinute\n      channelPerDay\n      reachedToday\n    }\n    log {\n      at\n      actor\n      action\n      reason\n      before\n      after\n    }\n  }\n": typeof types.ChannelFieldsFragmentDoc,
    "\n  query Channels($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n": typeof types.ChannelsDocument,
    "\n  subscription ChannelsLive($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n": typeof types.ChannelsLiveDocument,
    "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ConnectWhatsappDocument,
    "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ConnectWebchatDocument,
    "\n  mutation ReplaceCredentials($input: ReplaceCredentialsInput!) {\n    replaceCredentials(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ReplaceCredentialsDocument,
    "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.PauseChannelDocument,
    "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ResumeChannelDocument,
    "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SendTestMessageDocument,
    "\n  mutation ChooseVisitorLimits($input: ChooseVisitorLimitsInput!) {\n    chooseVisitorLimits(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ChooseVisitorLimitsDocument,
    "\n  fragment RowFields on ConversationRow {\n    id\n    contactLabel\n    startedAt\n    lastMessageAt\n    lastMessagePreview\n    messageCount\n    status\n    test\n    channel {\n      id\n      name\n      type\n    }\n  }\n": typeof types.RowFieldsFragmentDoc,
    "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) {\n      nodes {\n        ...RowFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConversationsDocument,
    "\n  subscription ConversationsLive($tenantId: ID) {\n    conversations(tenantId: $tenantId) {\n      ...RowFields\n    }\n  }\n": typeof types.ConversationsLiveDocument,
    "\n  fragment ThreadFields on Conversation {\n    id\n    contactId\n    contactLabel\n    startedAt\n    status\n    channel {\n      id\n      name\n      type\n    }\n    messages {\n      id\n      author\n      text\n      at\n      delivery\n      deliveryReason\n      model\n      promptVersion\n      inputTokens\n      outputTokens\n      cost\n      currency\n    }\n  }\n": typeof types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n": typeof types.ThreadDocument,
    "\n  subscription ThreadLive($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n": typeof types.ThreadLiveDocument,
    "\n  query ChannelNames($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": typeof types.ChannelNamesDocument,
    "\n  fragment CheckFields on DatevCheck {\n    passed\n    totalCount\n    faults {\n      code\n      line\n      column\n      field\n      message\n      warning\n    }\n  }\n": typeof types.CheckFieldsFragmentDoc,
    "\n  fragment BatchFields on DatevBatch {\n    id\n    period\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n": typeof types.BatchFieldsFragmentDoc,
    "\n  fragment DebtorBatchFields on DatevDebtorBatch {\n    id\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n": typeof types.DebtorBatchFieldsFragmentDoc,
    "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) {\n      nodes {\n        ...BatchFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DatevBatchesDocument,
    "\n  query DatevDebtorBatches {\n    datevDebtorBatches(first: 10) {\n      ...DebtorBatchFields\n    }\n  }\n": typeof types.DatevDebtorBatchesDocument,
    "\n  fragment DatevSettingsFields on DatevSettings {\n    consultant\n    client\n    accountLength\n    fiscalYearStart\n    chart\n    locked\n    initials\n    documentLinks\n    costCentres {\n      baseFee\n      usage\n    }\n  }\n": typeof types.DatevSettingsFieldsFragmentDoc,
    "\n  query DatevSettings {\n    datevSettings {\n      ...DatevSettingsFields\n    }\n  }\n": typeof types.DatevSettingsDocument,
    "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) {\n      batch {\n        ...BatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ExportDatevDocument,
    "\n  mutation ExportDatevDebtors($input: ExportDatevDebtorsInput!) {\n    exportDatevDebtors(input: $input) {\n      batch {\n        ...DebtorBatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ExportDatevDebtorsDocument,
    "\n  mutation ChooseDatevSettings($input: ChooseDatevSettingsInput!) {\n    chooseDatevSettings(input: $input) {\n      settings {\n        ...DatevSettingsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ChooseDatevSettingsDocument,
    "\n  fragment DeskInvoiceFields on Invoice {\n    number\n    kind\n    tenantId\n    customerName\n    period\n    issuedOn\n    dueOn\n    status\n    mail\n    currency\n    gross\n    open\n    pdfPath\n  }\n": typeof types.DeskInvoiceFieldsFragmentDoc,
    "\n  query DeskInvoices($first: Int, $after: String, $period: Month, $mail: InvoiceMail) {\n    invoices(first: $first, after: $after, period: $period, mail: $mail) {\n      nodes {\n        ...DeskInvoiceFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.DeskInvoicesDocument,
    "\n  query DeskInvoice($number: String!) {\n    invoice(number: $number) {\n      ...DeskInvoiceFields\n      net\n      vat\n      credited\n      paid\n      taxNote\n      reason\n      corrects\n      cancelledBy\n      replacedBy\n      lines {\n        position\n        kind\n        text\n        quantity\n        unit\n        unitPrice\n        net\n        vatRate\n        priceVersion\n        rule\n        calls\n      }\n      files {\n        format\n        fileName\n        bytes\n        sha256\n        path\n      }\n      steps {\n        at\n        what\n        by\n        detail\n        amount\n        otherNumber\n      }\n    }\n  }\n": typeof types.DeskInvoiceDocument,
    "\n  query InvoiceLineCalls($number: String!, $position: Int!) {\n    invoiceLineCalls(number: $number, position: $position) {\n      agrees\n      net\n      tokens\n      calls {\n        replyId\n        at\n        revision\n        model\n        inputTokens\n        outputTokens\n        cacheReadTokens\n        counted\n        onLine\n        priceVersion\n      }\n    }\n  }\n": typeof types.InvoiceLineCallsDocument,
    "\n  mutation CancelInvoice($input: CancelInvoiceInput!) {\n    cancelInvoice(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.CancelInvoiceDocument,
    "\n  mutation IssueCreditNote($input: IssueCreditNoteInput!) {\n    issueCreditNote(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.IssueCreditNoteDocument,
    "\n  mutation ResendInvoice($input: ResendInvoiceInput!) {\n    resendInvoice(input: $input) {\n      invoice {\n        number\n        mail\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ResendInvoiceDocument,
    "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes {\n        id\n        bookedOn\n        document\n        text\n        reversible\n        lines {\n          account\n          accountName\n          side\n          amount\n          currency\n          debtor\n          item\n          costCentre\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.JournalDocument,
    "\n  mutation ReverseJournalEntry($input: ReverseJournalEntryInput!) {\n    reverseJournalEntry(input: $input) {\n      totals {\n        period\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ReverseJournalEntryDocument,
    "\n  fragment TotalsFields on JournalTotals {\n    period\n    debit\n    credit\n    balanced\n    currency\n    downloadPath\n    accounts {\n      account\n      accountName\n      opening\n      debit\n      credit\n      closing\n    }\n  }\n": typeof types.TotalsFieldsFragmentDoc,
    "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) {\n      ...TotalsFields\n    }\n  }\n": typeof types.JournalTotalsDocument,
    "\n  query AccountSheet($account: String!, $period: Month!) {\n    accountSheet(account: $account, period: $period) {\n      account\n      accountName\n      opening\n      closing\n      downloadPath\n      lines {\n        entryId\n        bookedOn\n        document\n        text\n        debit\n        credit\n        balance\n      }\n    }\n  }\n": typeof types.AccountSheetDocument,
    "\n  query LedgerCheck {\n    ledgerCheck {\n      checkedAt\n      entries\n      debit\n      credit\n      faults\n    }\n  }\n": typeof types.LedgerCheckDocument,
    "\n  mutation AccrueProviderCost($input: AccrueProviderCostInput!) {\n    accrueProviderCost(input: $input) {\n      totals {\n        ...TotalsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.AccrueProviderCostDocument,
    "\n  fragment MonthFields on MonthBoard {\n    period\n    since\n    next\n    closable\n    closedAt\n    closedBy\n    checks {\n      check\n      status\n      count\n      nextStep\n    }\n  }\n": typeof types.MonthFieldsFragmentDoc,
    "\n  query MonthBoard($period: Month!) {\n    monthBoard(period: $period) {\n      ...MonthFields\n    }\n  }\n": typeof types.MonthBoardDocument,
    "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      month {\n        ...MonthFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ClosePeriodDocument,
    "\n  query ExchangeRates {\n    exchangeRates {\n      month\n      currency\n      rate\n      source\n    }\n  }\n": typeof types.ExchangeRatesDocument,
    "\n  mutation RecordExchangeRate($input: RecordExchangeRateInput!) {\n    recordExchangeRate(input: $input) {\n      rate {\n        month\n        rate\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RecordExchangeRateDocument,
    "\n  query OpenItems($first: Int, $after: String) {\n    openItems(first: $first, after: $after) {\n      nodes {\n        document\n        debtor\n        customerId\n        customerName\n        bookedOn\n        dueOn\n        billed\n        open\n        overdueDays\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.OpenItemsDocument,
    "\n  query OpenItemAges {\n    openItemAges {\n      notDue\n      upTo30\n      upTo60\n      upTo90\n      older\n      total\n      downloadPath\n    }\n  }\n": typeof types.OpenItemAgesDocument,
    "\n  fragment BankEntryFields on BankEntry {\n    id\n    bookedOn\n    direction\n    amount\n    fee\n    counterparty\n    counterpartyIban\n    remittance\n    matched\n    byHand\n    allocations {\n      side\n      amount\n      item\n      debtor\n      customerId\n      account\n    }\n    proposal {\n      certainty\n      reason\n      allocations {\n        side\n        amount\n        item\n        debtor\n        customerId\n        account\n      }\n    }\n  }\n": typeof types.BankEntryFieldsFragmentDoc,
    "\n  query BankEntries($matched: Boolean, $first: Int, $after: String) {\n    bankEntries(matched: $matched, first: $first, after: $after) {\n      nodes {\n        ...BankEntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BankEntriesDocument,
    "\n  mutation ImportBankStatement($input: ImportBankStatementInput!) {\n    importBankStatement(input: $input) {\n      import {\n        entries\n        recorded\n        matched\n        waiting\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ImportBankStatementDocument,
    "\n  mutation MatchBankEntry($input: MatchBankEntryInput!) {\n    matchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.MatchBankEntryDocument,
    "\n  mutation UnmatchBankEntry($input: UnmatchBankEntryInput!) {\n    unmatchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.UnmatchBankEntryDocument,
    "\n  fragment PriceListFields on PriceList {\n    version\n    validFrom\n    currency\n    packages {\n      package\n      monthlyFee\n      yearlyFee\n      includedTokens\n      overage\n    }\n    models {\n      model\n      perMillionTokens\n    }\n    weights {\n      input\n      output\n      cacheRead\n    }\n  }\n": typeof types.PriceListFieldsFragmentDoc,
    "\n  query PriceLists {\n    priceLists {\n      publishedAt\n      publishedBy\n      validTo\n      priceList {\n        ...PriceListFields\n      }\n    }\n  }\n": typeof types.PriceListsDocument,
    "\n  fragment ProposalFields on PriceProposal {\n    id\n    status\n    currency\n    validFrom\n    version\n    proposedAt\n    proposedBy\n    closedAt\n    closedBy\n    differences {\n      what\n      of\n      before\n      after\n      percent\n    }\n  }\n": typeof types.ProposalFieldsFragmentDoc,
    "\n  query PriceProposals {\n    priceProposals {\n      ...ProposalFields\n    }\n  }\n": typeof types.PriceProposalsDocument,
    "\n  mutation ProposePriceList($input: ProposePriceListInput!) {\n    proposePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ProposePriceListDocument,
    "\n  mutation ApprovePriceList($input: PriceProposalInput!) {\n    approvePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ApprovePriceListDocument,
    "\n  mutation WithdrawPriceList($input: PriceProposalInput!) {\n    withdrawPriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.WithdrawPriceListDocument,
    "\n  fragment ReconciliationFields on Reconciliation {\n    provider\n    month\n    format\n    lines\n    importedAt\n    importedBy\n    billedTokens\n    meteredTokens\n    unexplainedTokens\n    unexplainedShare\n    blocks\n    differences\n    open\n  }\n": typeof types.ReconciliationFieldsFragmentDoc,
    "\n  query Reconciliations($month: Month!) {\n    reconciliations(month: $month) {\n      ...ReconciliationFields\n    }\n  }\n": typeof types.ReconciliationsDocument,
    "\n  query BillDifferences($provider: String!, $month: Month!, $onlyOpen: Boolean, $first: Int, $after: String) {\n    billDifferences(provider: $provider, month: $month, onlyOpen: $onlyOpen, first: $first, after: $after) {\n      nodes {\n        key\n        kind\n        day\n        model\n        requestId\n        tenantId\n        replyId\n        billedTokens\n        meteredTokens\n        tokens\n        explanation {\n          reason\n          by\n          at\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.BillDifferencesDocument,
    "\n  query RequestsOfDifference($provider: String!, $day: Date!, $model: String!, $first: Int, $after: String) {\n    requestsOfDifference(provider: $provider, day: $day, model: $model, first: $first, after: $after) {\n      nodes {\n        tenantId\n        replyId\n        meteredAt\n        requestId\n        inputTokens\n        outputTokens\n        cacheReadTokens\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.RequestsOfDifferenceDocument,
    "\n  mutation ExplainDifference($input: ExplainDifferenceInput!) {\n    explainDifference(input: $input) {\n      reconciliation {\n        ...ReconciliationFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ExplainDifferenceDocument,
    "\n  query RecurringRevenue($currency: Currency, $months: Int) {\n    recurringRevenue(currency: $currency, months: $months) {\n      month\n      mrr\n      arr\n      customers\n      newBusiness\n      expansion\n      contraction\n      churn\n      churnedCustomers\n      churnPercent\n    }\n  }\n": typeof types.RecurringRevenueDocument,
    "\n  fragment RunFields on InvoiceRun {\n    id\n    period\n    asOf\n    status\n    startedAt\n    startedBy\n    completedAt\n    total\n    done\n    issued\n    skipped\n    refused\n    sums {\n      gross\n      currency\n    }\n    refusals {\n      tenantId\n      customerName\n      code\n      message\n      rule\n    }\n  }\n": typeof types.RunFieldsFragmentDoc,
    "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) {\n      nodes {\n        ...RunFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InvoiceRunsDocument,
    "\n  query InvoiceRun($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n": typeof types.InvoiceRunDocument,
    "\n  subscription InvoiceRunLive($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n": typeof types.InvoiceRunLiveDocument,
    "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId\n      customerName\n      net\n      vat\n      gross\n      currency\n      lines {\n        position\n        text\n        quantity\n        unit\n        net\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.InvoiceRunPreviewDocument,
    "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.StartInvoiceRunDocument,
    "\n  mutation ReleaseInvoiceRun($input: ReleaseInvoiceRunInput!) {\n    releaseInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ReleaseInvoiceRunDocument,
    "\n  fragment SellerFields on Seller {\n    described\n    name\n    brand\n    street\n    postalCode\n    city\n    country\n    vatId\n    taxNumber\n    registration\n    management\n    email\n    phone\n    iban\n    bic\n    bank\n    swissCategory\n    oneStopShop\n  }\n": typeof types.SellerFieldsFragmentDoc,
    "\n  query SellerOnFile {\n    seller {\n      ...SellerFields\n    }\n  }\n": typeof types.SellerOnFileDocument,
    "\n  mutation DescribeSeller($input: DescribeSellerInput!) {\n    describeSeller(input: $input) {\n      seller {\n        ...SellerFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.DescribeSellerDocument,
    "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {\n      nodes {\n        number\n        kind\n        period\n        issuedOn\n        dueOn\n        status\n        currency\n        gross\n        open\n        pdfPath\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.InvoicesDocument,
    "\n  query Credits($tenantId: ID) {\n    credits(tenantId: $tenantId) {\n      id\n      amount\n      used\n      currency\n      reason\n      grantedAt\n    }\n  }\n": typeof types.CreditsDocument,
    "\n  query OperatorBoard {\n    operatorBoard {\n      tenants\n      activeTenants\n      messagesToday\n      tokensToday\n      tokensThisMonth\n      mrr\n      currency\n      openDeadLetters\n      channelsInError\n      projectionLag\n      messagesByDay {\n        day\n        count\n      }\n    }\n  }\n": typeof types.OperatorBoardDocument,
    "\n  query DeadLetters($tenantId: ID) {\n    deadLetters(tenantId: $tenantId) {\n      id\n      tenantId\n      job\n      at\n      attempts\n      cause\n      subject\n    }\n  }\n": typeof types.DeadLettersDocument,
    "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) {\n      deadLetter {\n        id\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RetryDeadLetterDocument,
    "\n  fragment UsageFields on UsageItem {\n    key\n    label\n    inputTokens\n    outputTokens\n    cacheReadTokens\n    totalTokens\n    replies\n    cost\n    currency\n  }\n": typeof types.UsageFieldsFragmentDoc,
    "\n  fragment FigureFields on MonthFigure {\n    currency\n    net\n    fees\n    overage\n    tokens\n  }\n": typeof types.FigureFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf\n    conversationsToday\n    today {\n      ...UsageFields\n    }\n    yesterday {\n      ...UsageFields\n    }\n    month {\n      ...UsageFields\n    }\n    previousMonth {\n      ...UsageFields\n    }\n    invoice {\n      ...FigureFields\n    }\n    previousInvoice {\n      ...FigureFields\n    }\n    budget {\n      includedTokens\n      usedTokens\n      remainingTokens\n      percentUsed\n      forecastTokens\n      alertAtPercent\n      monthlyLimitTokens\n      atLimit\n      stopText\n    }\n    reservedTokens\n    alerts {\n      percent\n      limitTokens\n      stopped\n      reachedAt\n    }\n    byDay {\n      ...UsageFields\n    }\n    byModel {\n      ...UsageFields\n    }\n    byChannel {\n      ...UsageFields\n    }\n    byUser {\n      ...UsageFields\n    }\n  }\n": typeof types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n": typeof types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n": typeof types.UsageBoardLiveDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget {\n        includedTokens\n        usedTokens\n        remainingTokens\n        percentUsed\n        forecastTokens\n        alertAtPercent\n        monthlyLimitTokens\n        atLimit\n        stopText\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SetBudgetDocument,
    "\n  fragment ErasureFields on Erasure {\n    id\n    kind\n    subject\n    upTo\n    status\n    requestedAt\n    destroyedAt\n    keys\n    certificateUrl\n  }\n": typeof types.ErasureFieldsFragmentDoc,
    "\n  query Privacy($tenantId: ID) {\n    privacy(tenantId: $tenantId) {\n      retention {\n        days\n      }\n      legalHolds {\n        id\n        subject\n        reason\n      }\n      erasures {\n        ...ErasureFields\n      }\n    }\n  }\n": typeof types.PrivacyDocument,
    "\n  mutation ChooseRetention($input: ChooseRetentionInput!) {\n    chooseRetention(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ChooseRetentionDocument,
    "\n  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {\n    placeLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.PlaceLegalHoldDocument,
    "\n  mutation LiftLegalHold($input: LiftLegalHoldInput!) {\n    liftLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.LiftLegalHoldDocument,
    "\n  mutation RequestErasure($input: RequestErasureInput!) {\n    requestErasure(input: $input) {\n      erasure {\n        id\n        status\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RequestErasureDocument,
    "\n  query ConfigurationSteps($tenantId: ID, $first: Int, $after: String) {\n    configurationSteps(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        at\n        events {\n          event\n          actor\n          reason\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ConfigurationStepsDocument,
    "\n  fragment ConfigurationFields on TenantConfiguration {\n    company {\n      name\n      vatId\n      vatIdState\n      customerType\n      address {\n        street\n        postalCode\n        city\n        country\n      }\n    }\n    contract {\n      status\n      package\n      eraseOn\n      bookings {\n        package\n        validFrom\n      }\n    }\n    assistant {\n      personaName\n      language\n      model\n      prompt {\n        version\n        text\n      }\n    }\n    channels {\n      id\n      type\n      name\n      status\n      cause\n    }\n    users {\n      id\n      name\n      email\n      role\n      status\n    }\n    apiKeys {\n      id\n      prefix\n      revoked\n    }\n    budget {\n      monthlyLimitTokens\n      atLimit\n      alertAtPercent\n    }\n    privacy {\n      retentionDays\n      legalHolds {\n        id\n        subjectId\n        reason\n      }\n    }\n  }\n": typeof types.ConfigurationFieldsFragmentDoc,
    "\n  query TenantAt($tenantId: ID, $asOf: Instant) {\n    tenant(id: $tenantId, asOf: $asOf) {\n      id\n      configuration {\n        ...ConfigurationFields\n      }\n    }\n  }\n": typeof types.TenantAtDocument,
    "\n  query ConfigurationDifferences($tenantId: ID, $from: Instant!, $to: Instant) {\n    configurationDifferences(tenantId: $tenantId, from: $from, to: $to) {\n      path\n      before\n      after\n    }\n  }\n": typeof types.ConfigurationDifferencesDocument,
    "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ok\n    }\n  }\n": typeof types.SignOutEverywhereDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) {\n      id\n      companyName\n      status\n      package\n      demo\n      country\n    }\n  }\n": typeof types.TenantPlaceDocument,
    "\n  fragment TenantRow on Tenant {\n    id\n    companyName\n    status\n    package\n    country\n    demo\n    registeredAt\n    tokensThisMonth {\n      input\n      output\n      total\n    }\n  }\n": typeof types.TenantRowFragmentDoc,
    "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) {\n      nodes {\n        ...TenantRow\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TenantsDocument,
    "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId\n    adminEmail\n    activatedAt\n    eraseOn\n    tokensToday {\n      input\n      output\n      total\n    }\n    channels {\n      id\n      type\n      name\n      status\n    }\n  }\n": typeof types.TenantFieldsFragmentDoc,
    "\n  query TenantDetail($id: ID) {\n    tenant(id: $id) {\n      ...TenantFields\n    }\n  }\n": typeof types.TenantDetailDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      apiKey\n      webchatPublicKey\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.RegisterTenantDocument,
    "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.BookPackageDocument,
    "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.ActivateTenantDocument,
    "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.SuspendTenantDocument,
    "\n  fragment EntryFields on TrailEntry {\n    id\n    position\n    at\n    actor\n    area\n    event\n    says\n    subject\n    subjectKind\n    subjectId\n    reason\n    before\n    after\n    commandId\n    setupBefore\n    setupAfter\n  }\n": typeof types.EntryFieldsFragmentDoc,
    "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) {\n      nodes {\n        ...EntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.TrailDocument,
    "\n  query CostCentres($tenantId: ID) {\n    costCentres(tenantId: $tenantId) {\n      channelId\n      kost1\n      kost2\n      validFrom\n    }\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": typeof types.CostCentresDocument,
    "\n  mutation AssignCostCentre($input: AssignCostCentreInput!) {\n    assignCostCentre(input: $input) {\n      costCentre {\n        channelId\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": typeof types.AssignCostCentreDocument,
    "\n  fragment EstimateFields on EstimatedMonth {\n    package\n    model\n    fee\n    includedTokens\n    overageTokens\n    overage\n    net\n  }\n": typeof types.EstimateFieldsFragmentDoc,
    "\n  query CostEstimate($tenantId: ID, $package: Package, $model: String) {\n    costEstimate(tenantId: $tenantId, package: $package, model: $model) {\n      basis {\n        from\n        to\n        days\n        enough\n        tokens\n      }\n      now {\n        ...EstimateFields\n      }\n      changed {\n        ...EstimateFields\n      }\n      currency\n      priceVersion\n      refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CostEstimateDocument,
    "\n  query MonthOnPackages($tenantId: ID, $period: Month!) {\n    monthOnPackages(tenantId: $tenantId, period: $period) {\n      months {\n        package\n        net\n        currency\n        includedTokens\n        usedTokens\n        overageTokens\n      }\n      refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MonthOnPackagesDocument,
    "\n  query ModelChoices($tenantId: ID) {\n    models(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": typeof types.ModelChoicesDocument,
    "\n  query MonthOfUsage($tenantId: ID, $from: Date!, $to: Date!) {\n    days: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: DAY) {\n      items {\n        ...UsageFields\n      }\n      total {\n        ...UsageFields\n      }\n    }\n    models: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: MODEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    channels: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: CHANNEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    users: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: USER) {\n      items {\n        ...UsageFields\n      }\n    }\n  }\n": typeof types.MonthOfUsageDocument,
    "\n  query ReceiptKey {\n    usageReceiptKey\n  }\n": typeof types.ReceiptKeyDocument,
};
const documents: Documents = {
    "\n  fragment KeyFields on ApiKey {\n    id\n    name\n    prefix\n    issuedAt\n    issuedBy\n    revokedAt\n    lastUsedAt\n  }\n": types.KeyFieldsFragmentDoc,
    "\n  query ApiKeys($tenantId: ID) {\n    apiKeys(tenantId: $tenantId) {\n      ...KeyFields\n    }\n  }\n": types.ApiKeysDocument,
    "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      secret\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.IssueApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  query Me {\n    me {\n      id\n      email\n      name\n      locale\n      role\n      permissions\n      isOperator\n      tenant {\n        id\n        companyName\n        status\n        demo\n        package\n      }\n    }\n  }\n": types.MeDocument,
    "\n  fragment OwnerRecoveryFields on OwnerRecovery {\n    id\n    email\n    reason\n    requestedAt\n    confirmableFrom\n    status\n  }\n": types.OwnerRecoveryFieldsFragmentDoc,
    "\n  query OwnerRecoveries($tenantId: ID) {\n    ownerRecoveries(tenantId: $tenantId) {\n      ...OwnerRecoveryFields\n    }\n  }\n": types.OwnerRecoveriesDocument,
    "\n  mutation RequestOwnerRecovery($input: RequestOwnerRecoveryInput!) {\n    requestOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RequestOwnerRecoveryDocument,
    "\n  mutation ConfirmOwnerRecovery($input: OwnerRecoveryInput!) {\n    confirmOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ConfirmOwnerRecoveryDocument,
    "\n  mutation DeclineOwnerRecovery($input: OwnerRecoveryInput!) {\n    declineOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.DeclineOwnerRecoveryDocument,
    "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) {\n      sent\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RequestSignInDocument,
    "\n  mutation ReadSignInLink($input: SignInInput!) {\n    readSignInLink(input: $input) {\n      email\n      company\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ReadSignInLinkDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n        isOperator\n        permissions\n        tenant {\n          id\n        }\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  fragment UserFields on User {\n    id\n    email\n    name\n    role\n    status\n    invitedAt\n    lastSignInAt\n  }\n": types.UserFieldsFragmentDoc,
    "\n  query Users($tenantId: ID) {\n    users(tenantId: $tenantId) {\n      ...UserFields\n    }\n  }\n": types.UsersDocument,
    "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.InviteUserDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RevokeAccessDocument,
    "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.EndSessionsDocument,
    "\n  fragment VersionFields on PromptVersion {\n    version\n    text\n    characters\n    tokens\n    sha256\n    writtenAt\n    writtenBy\n    restoredFrom\n    active\n    note\n  }\n": types.VersionFieldsFragmentDoc,
    "\n  fragment ModelFields on Model {\n    id\n    name\n    provider\n    region\n    capabilities\n    pricePerMillion\n    currency\n    available\n    allowed\n    reason\n  }\n": types.ModelFieldsFragmentDoc,
    "\n  fragment AssistantFields on Assistant {\n    personaName\n    language\n    tokenLimit\n    tokenizer\n    model {\n      ...ModelFields\n    }\n    modelNoLongerAllowed\n    prompt {\n      ...VersionFields\n    }\n    disclosure {\n      version\n      de\n      en\n    }\n  }\n": types.AssistantFieldsFragmentDoc,
    "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) {\n      ...AssistantFields\n    }\n    models(tenantId: $tenantId) {\n      ...ModelFields\n    }\n  }\n": types.AssistantDeskDocument,
    "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        ...VersionFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.PromptVersionsDocument,
    "\n  query CountTokens($text: String!) {\n    countTokens(text: $text) {\n      characters\n      tokens\n      limit\n    }\n  }\n": types.CountTokensDocument,
    "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.WriteSystemPromptDocument,
    "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RestoreSystemPromptDocument,
    "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ChooseModelDocument,
    "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.NamePersonaDocument,
    "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ChooseLanguageDocument,
    "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) {\n      text\n      done\n      inputTokens\n      outputTokens\n      model\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.PreviewReplyDocument,
    "\n  fragment BillingFields on BillingDetails {\n    companyName\n    customerType\n    street\n    postalCode\n    city\n    country\n    currency\n    vatId\n    vatIdState\n    vatIdConfirmedAt\n    lastVatIdCheck {\n      service\n      outcome\n      code\n      checkedAt\n      consultation\n    }\n    email\n    contact\n    buyerReference\n    language\n  }\n": types.BillingFieldsFragmentDoc,
    "\n  query BillingDetails($tenantId: ID) {\n    billingDetails(tenantId: $tenantId) {\n      ...BillingFields\n    }\n  }\n": types.BillingDetailsDocument,
    "\n  mutation StateBillingDetails($input: StateBillingDetailsInput!) {\n    stateBillingDetails(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.StateBillingDetailsDocument,
    "\n  mutation CheckVatId($input: CheckVatIdInput!) {\n    checkVatId(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.CheckVatIdDocument,
    "\n  fragment ChannelFields on Channel {\n    id\n    type\n    name\n    status\n    statusReason\n    connectedAt\n    lastMessageAt\n    messagesToday\n    publicKey\n    snippet\n    phoneNumberId\n    webhookUrl\n    heldMessages\n    visitorLimits {\n      visitorPerMinute\n      visitorPerDay\n      channelPerMinute\n      channelPerDay\n      reachedToday\n    }\n    log {\n      at\n      actor\n      action\n      reason\n      before\n      after\n    }\n  }\n": types.ChannelFieldsFragmentDoc,
    "\n  query Channels($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n": types.ChannelsDocument,
    "\n  subscription ChannelsLive($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n": types.ChannelsLiveDocument,
    "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ConnectWhatsappDocument,
    "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ConnectWebchatDocument,
    "\n  mutation ReplaceCredentials($input: ReplaceCredentialsInput!) {\n    replaceCredentials(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ReplaceCredentialsDocument,
    "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.PauseChannelDocument,
    "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ResumeChannelDocument,
    "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SendTestMessageDocument,
    "\n  mutation ChooseVisitorLimits($input: ChooseVisitorLimitsInput!) {\n    chooseVisitorLimits(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ChooseVisitorLimitsDocument,
    "\n  fragment RowFields on ConversationRow {\n    id\n    contactLabel\n    startedAt\n    lastMessageAt\n    lastMessagePreview\n    messageCount\n    status\n    test\n    channel {\n      id\n      name\n      type\n    }\n  }\n": types.RowFieldsFragmentDoc,
    "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) {\n      nodes {\n        ...RowFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConversationsDocument,
    "\n  subscription ConversationsLive($tenantId: ID) {\n    conversations(tenantId: $tenantId) {\n      ...RowFields\n    }\n  }\n": types.ConversationsLiveDocument,
    "\n  fragment ThreadFields on Conversation {\n    id\n    contactId\n    contactLabel\n    startedAt\n    status\n    channel {\n      id\n      name\n      type\n    }\n    messages {\n      id\n      author\n      text\n      at\n      delivery\n      deliveryReason\n      model\n      promptVersion\n      inputTokens\n      outputTokens\n      cost\n      currency\n    }\n  }\n": types.ThreadFieldsFragmentDoc,
    "\n  query Thread($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n": types.ThreadDocument,
    "\n  subscription ThreadLive($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n": types.ThreadLiveDocument,
    "\n  query ChannelNames($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": types.ChannelNamesDocument,
    "\n  fragment CheckFields on DatevCheck {\n    passed\n    totalCount\n    faults {\n      code\n      line\n      column\n      field\n      message\n      warning\n    }\n  }\n": types.CheckFieldsFragmentDoc,
    "\n  fragment BatchFields on DatevBatch {\n    id\n    period\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n": types.BatchFieldsFragmentDoc,
    "\n  fragment DebtorBatchFields on DatevDebtorBatch {\n    id\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n": types.DebtorBatchFieldsFragmentDoc,
    "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) {\n      nodes {\n        ...BatchFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DatevBatchesDocument,
    "\n  query DatevDebtorBatches {\n    datevDebtorBatches(first: 10) {\n      ...DebtorBatchFields\n    }\n  }\n": types.DatevDebtorBatchesDocument,
    "\n  fragment DatevSettingsFields on DatevSettings {\n    consultant\n    client\n    accountLength\n    fiscalYearStart\n    chart\n    locked\n    initials\n    documentLinks\n    costCentres {\n      baseFee\n      usage\n    }\n  }\n": types.DatevSettingsFieldsFragmentDoc,
    "\n  query DatevSettings {\n    datevSettings {\n      ...DatevSettingsFields\n    }\n  }\n": types.DatevSettingsDocument,
    "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) {\n      batch {\n        ...BatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ExportDatevDocument,
    "\n  mutation ExportDatevDebtors($input: ExportDatevDebtorsInput!) {\n    exportDatevDebtors(input: $input) {\n      batch {\n        ...DebtorBatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ExportDatevDebtorsDocument,
    "\n  mutation ChooseDatevSettings($input: ChooseDatevSettingsInput!) {\n    chooseDatevSettings(input: $input) {\n      settings {\n        ...DatevSettingsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ChooseDatevSettingsDocument,
    "\n  fragment DeskInvoiceFields on Invoice {\n    number\n    kind\n    tenantId\n    customerName\n    period\n    issuedOn\n    dueOn\n    status\n    mail\n    currency\n    gross\n    open\n    pdfPath\n  }\n": types.DeskInvoiceFieldsFragmentDoc,
    "\n  query DeskInvoices($first: Int, $after: String, $period: Month, $mail: InvoiceMail) {\n    invoices(first: $first, after: $after, period: $period, mail: $mail) {\n      nodes {\n        ...DeskInvoiceFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.DeskInvoicesDocument,
    "\n  query DeskInvoice($number: String!) {\n    invoice(number: $number) {\n      ...DeskInvoiceFields\n      net\n      vat\n      credited\n      paid\n      taxNote\n      reason\n      corrects\n      cancelledBy\n      replacedBy\n      lines {\n        position\n        kind\n        text\n        quantity\n        unit\n        unitPrice\n        net\n        vatRate\n        priceVersion\n        rule\n        calls\n      }\n      files {\n        format\n        fileName\n        bytes\n        sha256\n        path\n      }\n      steps {\n        at\n        what\n        by\n        detail\n        amount\n        otherNumber\n      }\n    }\n  }\n": types.DeskInvoiceDocument,
    "\n  query InvoiceLineCalls($number: String!, $position: Int!) {\n    invoiceLineCalls(number: $number, position: $position) {\n      agrees\n      net\n      tokens\n      calls {\n        replyId\n        at\n        revision\n        model\n        inputTokens\n        outputTokens\n        cacheReadTokens\n        counted\n        onLine\n        priceVersion\n      }\n    }\n  }\n": types.InvoiceLineCallsDocument,
    "\n  mutation CancelInvoice($input: CancelInvoiceInput!) {\n    cancelInvoice(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.CancelInvoiceDocument,
    "\n  mutation IssueCreditNote($input: IssueCreditNoteInput!) {\n    issueCreditNote(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.IssueCreditNoteDocument,
    "\n  mutation ResendInvoice($input: ResendInvoiceInput!) {\n    resendInvoice(input: $input) {\n      invoice {\n        number\n        mail\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ResendInvoiceDocument,
    "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes {\n        id\n        bookedOn\n        document\n        text\n        reversible\n        lines {\n          account\n          accountName\n          side\n          amount\n          currency\n          debtor\n          item\n          costCentre\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.JournalDocument,
    "\n  mutation ReverseJournalEntry($input: ReverseJournalEntryInput!) {\n    reverseJournalEntry(input: $input) {\n      totals {\n        period\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ReverseJournalEntryDocument,
    "\n  fragment TotalsFields on JournalTotals {\n    period\n    debit\n    credit\n    balanced\n    currency\n    downloadPath\n    accounts {\n      account\n      accountName\n      opening\n      debit\n      credit\n      closing\n    }\n  }\n": types.TotalsFieldsFragmentDoc,
    "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) {\n      ...TotalsFields\n    }\n  }\n": types.JournalTotalsDocument,
    "\n  query AccountSheet($account: String!, $period: Month!) {\n    accountSheet(account: $account, period: $period) {\n      account\n      accountName\n      opening\n      closing\n      downloadPath\n      lines {\n        entryId\n        bookedOn\n        document\n        text\n        debit\n        credit\n        balance\n      }\n    }\n  }\n": types.AccountSheetDocument,
    "\n  query LedgerCheck {\n    ledgerCheck {\n      checkedAt\n      entries\n      debit\n      credit\n      faults\n    }\n  }\n": types.LedgerCheckDocument,
    "\n  mutation AccrueProviderCost($input: AccrueProviderCostInput!) {\n    accrueProviderCost(input: $input) {\n      totals {\n        ...TotalsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.AccrueProviderCostDocument,
    "\n  fragment MonthFields on MonthBoard {\n    period\n    since\n    next\n    closable\n    closedAt\n    closedBy\n    checks {\n      check\n      status\n      count\n      nextStep\n    }\n  }\n": types.MonthFieldsFragmentDoc,
    "\n  query MonthBoard($period: Month!) {\n    monthBoard(period: $period) {\n      ...MonthFields\n    }\n  }\n": types.MonthBoardDocument,
    "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      month {\n        ...MonthFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ClosePeriodDocument,
    "\n  query ExchangeRates {\n    exchangeRates {\n      month\n      currency\n      rate\n      source\n    }\n  }\n": types.ExchangeRatesDocument,
    "\n  mutation RecordExchangeRate($input: RecordExchangeRateInput!) {\n    recordExchangeRate(input: $input) {\n      rate {\n        month\n        rate\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RecordExchangeRateDocument,
    "\n  query OpenItems($first: Int, $after: String) {\n    openItems(first: $first, after: $after) {\n      nodes {\n        document\n        debtor\n        customerId\n        customerName\n        bookedOn\n        dueOn\n        billed\n        open\n        overdueDays\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.OpenItemsDocument,
    "\n  query OpenItemAges {\n    openItemAges {\n      notDue\n      upTo30\n      upTo60\n      upTo90\n      older\n      total\n      downloadPath\n    }\n  }\n": types.OpenItemAgesDocument,
    "\n  fragment BankEntryFields on BankEntry {\n    id\n    bookedOn\n    direction\n    amount\n    fee\n    counterparty\n    counterpartyIban\n    remittance\n    matched\n    byHand\n    allocations {\n      side\n      amount\n      item\n      debtor\n      customerId\n      account\n    }\n    proposal {\n      certainty\n      reason\n      allocations {\n        side\n        amount\n        item\n        debtor\n        customerId\n        account\n      }\n    }\n  }\n": types.BankEntryFieldsFragmentDoc,
    "\n  query BankEntries($matched: Boolean, $first: Int, $after: String) {\n    bankEntries(matched: $matched, first: $first, after: $after) {\n      nodes {\n        ...BankEntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BankEntriesDocument,
    "\n  mutation ImportBankStatement($input: ImportBankStatementInput!) {\n    importBankStatement(input: $input) {\n      import {\n        entries\n        recorded\n        matched\n        waiting\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ImportBankStatementDocument,
    "\n  mutation MatchBankEntry($input: MatchBankEntryInput!) {\n    matchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.MatchBankEntryDocument,
    "\n  mutation UnmatchBankEntry($input: UnmatchBankEntryInput!) {\n    unmatchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.UnmatchBankEntryDocument,
    "\n  fragment PriceListFields on PriceList {\n    version\n    validFrom\n    currency\n    packages {\n      package\n      monthlyFee\n      yearlyFee\n      includedTokens\n      overage\n    }\n    models {\n      model\n      perMillionTokens\n    }\n    weights {\n      input\n      output\n      cacheRead\n    }\n  }\n": types.PriceListFieldsFragmentDoc,
    "\n  query PriceLists {\n    priceLists {\n      publishedAt\n      publishedBy\n      validTo\n      priceList {\n        ...PriceListFields\n      }\n    }\n  }\n": types.PriceListsDocument,
    "\n  fragment ProposalFields on PriceProposal {\n    id\n    status\n    currency\n    validFrom\n    version\n    proposedAt\n    proposedBy\n    closedAt\n    closedBy\n    differences {\n      what\n      of\n      before\n      after\n      percent\n    }\n  }\n": types.ProposalFieldsFragmentDoc,
    "\n  query PriceProposals {\n    priceProposals {\n      ...ProposalFields\n    }\n  }\n": types.PriceProposalsDocument,
    "\n  mutation ProposePriceList($input: ProposePriceListInput!) {\n    proposePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ProposePriceListDocument,
    "\n  mutation ApprovePriceList($input: PriceProposalInput!) {\n    approvePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ApprovePriceListDocument,
    "\n  mutation WithdrawPriceList($input: PriceProposalInput!) {\n    withdrawPriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.WithdrawPriceListDocument,
    "\n  fragment ReconciliationFields on Reconciliation {\n    provider\n    month\n    format\n    lines\n    importedAt\n    importedBy\n    billedTokens\n    meteredTokens\n    unexplainedTokens\n    unexplainedShare\n    blocks\n    differences\n    open\n  }\n": types.ReconciliationFieldsFragmentDoc,
    "\n  query Reconciliations($month: Month!) {\n    reconciliations(month: $month) {\n      ...ReconciliationFields\n    }\n  }\n": types.ReconciliationsDocument,
    "\n  query BillDifferences($provider: String!, $month: Month!, $onlyOpen: Boolean, $first: Int, $after: String) {\n    billDifferences(provider: $provider, month: $month, onlyOpen: $onlyOpen, first: $first, after: $after) {\n      nodes {\n        key\n        kind\n        day\n        model\n        requestId\n        tenantId\n        replyId\n        billedTokens\n        meteredTokens\n        tokens\n        explanation {\n          reason\n          by\n          at\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.BillDifferencesDocument,
    "\n  query RequestsOfDifference($provider: String!, $day: Date!, $model: String!, $first: Int, $after: String) {\n    requestsOfDifference(provider: $provider, day: $day, model: $model, first: $first, after: $after) {\n      nodes {\n        tenantId\n        replyId\n        meteredAt\n        requestId\n        inputTokens\n        outputTokens\n        cacheReadTokens\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.RequestsOfDifferenceDocument,
    "\n  mutation ExplainDifference($input: ExplainDifferenceInput!) {\n    explainDifference(input: $input) {\n      reconciliation {\n        ...ReconciliationFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ExplainDifferenceDocument,
    "\n  query RecurringRevenue($currency: Currency, $months: Int) {\n    recurringRevenue(currency: $currency, months: $months) {\n      month\n      mrr\n      arr\n      customers\n      newBusiness\n      expansion\n      contraction\n      churn\n      churnedCustomers\n      churnPercent\n    }\n  }\n": types.RecurringRevenueDocument,
    "\n  fragment RunFields on InvoiceRun {\n    id\n    period\n    asOf\n    status\n    startedAt\n    startedBy\n    completedAt\n    total\n    done\n    issued\n    skipped\n    refused\n    sums {\n      gross\n      currency\n    }\n    refusals {\n      tenantId\n      customerName\n      code\n      message\n      rule\n    }\n  }\n": types.RunFieldsFragmentDoc,
    "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) {\n      nodes {\n        ...RunFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InvoiceRunsDocument,
    "\n  query InvoiceRun($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n": types.InvoiceRunDocument,
    "\n  subscription InvoiceRunLive($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n": types.InvoiceRunLiveDocument,
    "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId\n      customerName\n      net\n      vat\n      gross\n      currency\n      lines {\n        position\n        text\n        quantity\n        unit\n        net\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.InvoiceRunPreviewDocument,
    "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.StartInvoiceRunDocument,
    "\n  mutation ReleaseInvoiceRun($input: ReleaseInvoiceRunInput!) {\n    releaseInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ReleaseInvoiceRunDocument,
    "\n  fragment SellerFields on Seller {\n    described\n    name\n    brand\n    street\n    postalCode\n    city\n    country\n    vatId\n    taxNumber\n    registration\n    management\n    email\n    phone\n    iban\n    bic\n    bank\n    swissCategory\n    oneStopShop\n  }\n": types.SellerFieldsFragmentDoc,
    "\n  query SellerOnFile {\n    seller {\n      ...SellerFields\n    }\n  }\n": types.SellerOnFileDocument,
    "\n  mutation DescribeSeller($input: DescribeSellerInput!) {\n    describeSeller(input: $input) {\n      seller {\n        ...SellerFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.DescribeSellerDocument,
    "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {\n      nodes {\n        number\n        kind\n        period\n        issuedOn\n        dueOn\n        status\n        currency\n        gross\n        open\n        pdfPath\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.InvoicesDocument,
    "\n  query Credits($tenantId: ID) {\n    credits(tenantId: $tenantId) {\n      id\n      amount\n      used\n      currency\n      reason\n      grantedAt\n    }\n  }\n": types.CreditsDocument,
    "\n  query OperatorBoard {\n    operatorBoard {\n      tenants\n      activeTenants\n      messagesToday\n      tokensToday\n      tokensThisMonth\n      mrr\n      currency\n      openDeadLetters\n      channelsInError\n      projectionLag\n      messagesByDay {\n        day\n        count\n      }\n    }\n  }\n": types.OperatorBoardDocument,
    "\n  query DeadLetters($tenantId: ID) {\n    deadLetters(tenantId: $tenantId) {\n      id\n      tenantId\n      job\n      at\n      attempts\n      cause\n      subject\n    }\n  }\n": types.DeadLettersDocument,
    "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) {\n      deadLetter {\n        id\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RetryDeadLetterDocument,
    "\n  fragment UsageFields on UsageItem {\n    key\n    label\n    inputTokens\n    outputTokens\n    cacheReadTokens\n    totalTokens\n    replies\n    cost\n    currency\n  }\n": types.UsageFieldsFragmentDoc,
    "\n  fragment FigureFields on MonthFigure {\n    currency\n    net\n    fees\n    overage\n    tokens\n  }\n": types.FigureFieldsFragmentDoc,
    "\n  fragment BoardFields on UsageBoard {\n    asOf\n    conversationsToday\n    today {\n      ...UsageFields\n    }\n    yesterday {\n      ...UsageFields\n    }\n    month {\n      ...UsageFields\n    }\n    previousMonth {\n      ...UsageFields\n    }\n    invoice {\n      ...FigureFields\n    }\n    previousInvoice {\n      ...FigureFields\n    }\n    budget {\n      includedTokens\n      usedTokens\n      remainingTokens\n      percentUsed\n      forecastTokens\n      alertAtPercent\n      monthlyLimitTokens\n      atLimit\n      stopText\n    }\n    reservedTokens\n    alerts {\n      percent\n      limitTokens\n      stopped\n      reachedAt\n    }\n    byDay {\n      ...UsageFields\n    }\n    byModel {\n      ...UsageFields\n    }\n    byChannel {\n      ...UsageFields\n    }\n    byUser {\n      ...UsageFields\n    }\n  }\n": types.BoardFieldsFragmentDoc,
    "\n  query UsageBoard($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n": types.UsageBoardDocument,
    "\n  subscription UsageBoardLive($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n": types.UsageBoardLiveDocument,
    "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget {\n        includedTokens\n        usedTokens\n        remainingTokens\n        percentUsed\n        forecastTokens\n        alertAtPercent\n        monthlyLimitTokens\n        atLimit\n        stopText\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SetBudgetDocument,
    "\n  fragment ErasureFields on Erasure {\n    id\n    kind\n    subject\n    upTo\n    status\n    requestedAt\n    destroyedAt\n    keys\n    certificateUrl\n  }\n": types.ErasureFieldsFragmentDoc,
    "\n  query Privacy($tenantId: ID) {\n    privacy(tenantId: $tenantId) {\n      retention {\n        days\n      }\n      legalHolds {\n        id\n        subject\n        reason\n      }\n      erasures {\n        ...ErasureFields\n      }\n    }\n  }\n": types.PrivacyDocument,
    "\n  mutation ChooseRetention($input: ChooseRetentionInput!) {\n    chooseRetention(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ChooseRetentionDocument,
    "\n  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {\n    placeLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.PlaceLegalHoldDocument,
    "\n  mutation LiftLegalHold($input: LiftLegalHoldInput!) {\n    liftLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.LiftLegalHoldDocument,
    "\n  mutation RequestErasure($input: RequestErasureInput!) {\n    requestErasure(input: $input) {\n      erasure {\n        id\n        status\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RequestErasureDocument,
    "\n  query ConfigurationSteps($tenantId: ID, $first: Int, $after: String) {\n    configurationSteps(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        at\n        events {\n          event\n          actor\n          reason\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ConfigurationStepsDocument,
    "\n  fragment ConfigurationFields on TenantConfiguration {\n    company {\n      name\n      vatId\n      vatIdState\n      customerType\n      address {\n        street\n        postalCode\n        city\n        country\n      }\n    }\n    contract {\n      status\n      package\n      eraseOn\n      bookings {\n        package\n        validFrom\n      }\n    }\n    assistant {\n      personaName\n      language\n      model\n      prompt {\n        version\n        text\n      }\n    }\n    channels {\n      id\n      type\n      name\n      status\n      cause\n    }\n    users {\n      id\n      name\n      email\n      role\n      status\n    }\n    apiKeys {\n      id\n      prefix\n      revoked\n    }\n    budget {\n      monthlyLimitTokens\n      atLimit\n      alertAtPercent\n    }\n    privacy {\n      retentionDays\n      legalHolds {\n        id\n        subjectId\n        reason\n      }\n    }\n  }\n": types.ConfigurationFieldsFragmentDoc,
    "\n  query TenantAt($tenantId: ID, $asOf: Instant) {\n    tenant(id: $tenantId, asOf: $asOf) {\n      id\n      configuration {\n        ...ConfigurationFields\n      }\n    }\n  }\n": types.TenantAtDocument,
    "\n  query ConfigurationDifferences($tenantId: ID, $from: Instant!, $to: Instant) {\n    configurationDifferences(tenantId: $tenantId, from: $from, to: $to) {\n      path\n      before\n      after\n    }\n  }\n": types.ConfigurationDifferencesDocument,
    "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n": types.SignOutDocument,
    "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ok\n    }\n  }\n": types.SignOutEverywhereDocument,
    "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) {\n      id\n      companyName\n      status\n      package\n      demo\n      country\n    }\n  }\n": types.TenantPlaceDocument,
    "\n  fragment TenantRow on Tenant {\n    id\n    companyName\n    status\n    package\n    country\n    demo\n    registeredAt\n    tokensThisMonth {\n      input\n      output\n      total\n    }\n  }\n": types.TenantRowFragmentDoc,
    "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) {\n      nodes {\n        ...TenantRow\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TenantsDocument,
    "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId\n    adminEmail\n    activatedAt\n    eraseOn\n    tokensToday {\n      input\n      output\n      total\n    }\n    channels {\n      id\n      type\n      name\n      status\n    }\n  }\n": types.TenantFieldsFragmentDoc,
    "\n  query TenantDetail($id: ID) {\n    tenant(id: $id) {\n      ...TenantFields\n    }\n  }\n": types.TenantDetailDocument,
    "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      apiKey\n      webchatPublicKey\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.RegisterTenantDocument,
    "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.BookPackageDocument,
    "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.ActivateTenantDocument,
    "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.SuspendTenantDocument,
    "\n  fragment EntryFields on TrailEntry {\n    id\n    position\n    at\n    actor\n    area\n    event\n    says\n    subject\n    subjectKind\n    subjectId\n    reason\n    before\n    after\n    commandId\n    setupBefore\n    setupAfter\n  }\n": types.EntryFieldsFragmentDoc,
    "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) {\n      nodes {\n        ...EntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.TrailDocument,
    "\n  query CostCentres($tenantId: ID) {\n    costCentres(tenantId: $tenantId) {\n      channelId\n      kost1\n      kost2\n      validFrom\n    }\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": types.CostCentresDocument,
    "\n  mutation AssignCostCentre($input: AssignCostCentreInput!) {\n    assignCostCentre(input: $input) {\n      costCentre {\n        channelId\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n": types.AssignCostCentreDocument,
    "\n  fragment EstimateFields on EstimatedMonth {\n    package\n    model\n    fee\n    includedTokens\n    overageTokens\n    overage\n    net\n  }\n": types.EstimateFieldsFragmentDoc,
    "\n  query CostEstimate($tenantId: ID, $package: Package, $model: String) {\n    costEstimate(tenantId: $tenantId, package: $package, model: $model) {\n      basis {\n        from\n        to\n        days\n        enough\n        tokens\n      }\n      now {\n        ...EstimateFields\n      }\n      changed {\n        ...EstimateFields\n      }\n      currency\n      priceVersion\n      refusal {\n        code\n        message\n      }\n    }\n  }\n": types.CostEstimateDocument,
    "\n  query MonthOnPackages($tenantId: ID, $period: Month!) {\n    monthOnPackages(tenantId: $tenantId, period: $period) {\n      months {\n        package\n        net\n        currency\n        includedTokens\n        usedTokens\n        overageTokens\n      }\n      refusal {\n        code\n        message\n      }\n    }\n  }\n": types.MonthOnPackagesDocument,
    "\n  query ModelChoices($tenantId: ID) {\n    models(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n": types.ModelChoicesDocument,
    "\n  query MonthOfUsage($tenantId: ID, $from: Date!, $to: Date!) {\n    days: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: DAY) {\n      items {\n        ...UsageFields\n      }\n      total {\n        ...UsageFields\n      }\n    }\n    models: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: MODEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    channels: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: CHANNEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    users: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: USER) {\n      items {\n        ...UsageFields\n      }\n    }\n  }\n": types.MonthOfUsageDocument,
    "\n  query ReceiptKey {\n    usageReceiptKey\n  }\n": types.ReceiptKeyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment KeyFields on ApiKey {\n    id\n    name\n    prefix\n    issuedAt\n    issuedBy\n    revokedAt\n    lastUsedAt\n  }\n"): typeof import('./graphql').KeyFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys($tenantId: ID) {\n    apiKeys(tenantId: $tenantId) {\n      ...KeyFields\n    }\n  }\n"): typeof import('./graphql').ApiKeysDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueApiKey($input: IssueApiKeyInput!) {\n    issueApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      secret\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').IssueApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      apiKey {\n        ...KeyFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RevokeApiKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Me {\n    me {\n      id\n      email\n      name\n      locale\n      role\n      permissions\n      isOperator\n      tenant {\n        id\n        companyName\n        status\n        demo\n        package\n      }\n    }\n  }\n"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OwnerRecoveryFields on OwnerRecovery {\n    id\n    email\n    reason\n    requestedAt\n    confirmableFrom\n    status\n  }\n"): typeof import('./graphql').OwnerRecoveryFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnerRecoveries($tenantId: ID) {\n    ownerRecoveries(tenantId: $tenantId) {\n      ...OwnerRecoveryFields\n    }\n  }\n"): typeof import('./graphql').OwnerRecoveriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestOwnerRecovery($input: RequestOwnerRecoveryInput!) {\n    requestOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RequestOwnerRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmOwnerRecovery($input: OwnerRecoveryInput!) {\n    confirmOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ConfirmOwnerRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclineOwnerRecovery($input: OwnerRecoveryInput!) {\n    declineOwnerRecovery(input: $input) {\n      ownerRecovery {\n        ...OwnerRecoveryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').DeclineOwnerRecoveryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestSignIn($input: RequestSignInInput!) {\n    requestSignIn(input: $input) {\n      sent\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RequestSignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReadSignInLink($input: SignInInput!) {\n    readSignInLink(input: $input) {\n      email\n      company\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ReadSignInLinkDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      me {\n        id\n        isOperator\n        permissions\n        tenant {\n          id\n        }\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').SignInDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UserFields on User {\n    id\n    email\n    name\n    role\n    status\n    invitedAt\n    lastSignInAt\n  }\n"): typeof import('./graphql').UserFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Users($tenantId: ID) {\n    users(tenantId: $tenantId) {\n      ...UserFields\n    }\n  }\n"): typeof import('./graphql').UsersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InviteUser($input: InviteUserInput!) {\n    inviteUser(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').InviteUserDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').GrantRoleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccess($input: RevokeAccessInput!) {\n    revokeAccess(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RevokeAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSessions($input: EndSessionsInput!) {\n    endSessions(input: $input) {\n      user {\n        ...UserFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').EndSessionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionFields on PromptVersion {\n    version\n    text\n    characters\n    tokens\n    sha256\n    writtenAt\n    writtenBy\n    restoredFrom\n    active\n    note\n  }\n"): typeof import('./graphql').VersionFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ModelFields on Model {\n    id\n    name\n    provider\n    region\n    capabilities\n    pricePerMillion\n    currency\n    available\n    allowed\n    reason\n  }\n"): typeof import('./graphql').ModelFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AssistantFields on Assistant {\n    personaName\n    language\n    tokenLimit\n    tokenizer\n    model {\n      ...ModelFields\n    }\n    modelNoLongerAllowed\n    prompt {\n      ...VersionFields\n    }\n    disclosure {\n      version\n      de\n      en\n    }\n  }\n"): typeof import('./graphql').AssistantFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssistantDesk($tenantId: ID) {\n    assistant(tenantId: $tenantId) {\n      ...AssistantFields\n    }\n    models(tenantId: $tenantId) {\n      ...ModelFields\n    }\n  }\n"): typeof import('./graphql').AssistantDeskDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PromptVersions($tenantId: ID, $first: Int, $after: String) {\n    promptVersions(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        ...VersionFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').PromptVersionsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountTokens($text: String!) {\n    countTokens(text: $text) {\n      characters\n      tokens\n      limit\n    }\n  }\n"): typeof import('./graphql').CountTokensDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteSystemPrompt($input: WriteSystemPromptInput!) {\n    writeSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').WriteSystemPromptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreSystemPrompt($input: RestoreSystemPromptInput!) {\n    restoreSystemPrompt(input: $input) {\n      prompt {\n        ...VersionFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RestoreSystemPromptDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseModel($input: ChooseModelInput!) {\n    chooseModel(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ChooseModelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NamePersona($input: NamePersonaInput!) {\n    namePersona(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').NamePersonaDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseLanguage($input: ChooseLanguageInput!) {\n    chooseLanguage(input: $input) {\n      assistant {\n        ...AssistantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ChooseLanguageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PreviewReply($input: PreviewReplyInput!) {\n    previewReply(input: $input) {\n      text\n      done\n      inputTokens\n      outputTokens\n      model\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').PreviewReplyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BillingFields on BillingDetails {\n    companyName\n    customerType\n    street\n    postalCode\n    city\n    country\n    currency\n    vatId\n    vatIdState\n    vatIdConfirmedAt\n    lastVatIdCheck {\n      service\n      outcome\n      code\n      checkedAt\n      consultation\n    }\n    email\n    contact\n    buyerReference\n    language\n  }\n"): typeof import('./graphql').BillingFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillingDetails($tenantId: ID) {\n    billingDetails(tenantId: $tenantId) {\n      ...BillingFields\n    }\n  }\n"): typeof import('./graphql').BillingDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StateBillingDetails($input: StateBillingDetailsInput!) {\n    stateBillingDetails(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').StateBillingDetailsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckVatId($input: CheckVatIdInput!) {\n    checkVatId(input: $input) {\n      billingDetails {\n        ...BillingFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').CheckVatIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChannelFields on Channel {\n    id\n    type\n    name\n    status\n    statusReason\n    connectedAt\n    lastMessageAt\n    messagesToday\n    publicKey\n    snippet\n    phoneNumberId\n    webhookUrl\n    heldMessages\n    visitorLimits {\n      visitorPerMinute\n      visitorPerDay\n      channelPerMinute\n      channelPerDay\n      reachedToday\n    }\n    log {\n      at\n      actor\n      action\n      reason\n      before\n      after\n    }\n  }\n"): typeof import('./graphql').ChannelFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Channels($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n"): typeof import('./graphql').ChannelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ChannelsLive($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      ...ChannelFields\n    }\n  }\n"): typeof import('./graphql').ChannelsLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectWhatsapp($input: ConnectWhatsappInput!) {\n    connectWhatsapp(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ConnectWhatsappDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConnectWebchat($input: ConnectWebchatInput!) {\n    connectWebchat(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ConnectWebchatDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplaceCredentials($input: ReplaceCredentialsInput!) {\n    replaceCredentials(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ReplaceCredentialsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PauseChannel($input: PauseChannelInput!) {\n    pauseChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').PauseChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResumeChannel($input: ResumeChannelInput!) {\n    resumeChannel(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ResumeChannelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendTestMessage($input: SendTestMessageInput!) {\n    sendTestMessage(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').SendTestMessageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseVisitorLimits($input: ChooseVisitorLimitsInput!) {\n    chooseVisitorLimits(input: $input) {\n      channel {\n        ...ChannelFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ChooseVisitorLimitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RowFields on ConversationRow {\n    id\n    contactLabel\n    startedAt\n    lastMessageAt\n    lastMessagePreview\n    messageCount\n    status\n    test\n    channel {\n      id\n      name\n      type\n    }\n  }\n"): typeof import('./graphql').RowFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Conversations($tenantId: ID, $first: Int, $after: String, $channelId: ID, $search: String) {\n    conversations(tenantId: $tenantId, first: $first, after: $after, channelId: $channelId, search: $search) {\n      nodes {\n        ...RowFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ConversationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ConversationsLive($tenantId: ID) {\n    conversations(tenantId: $tenantId) {\n      ...RowFields\n    }\n  }\n"): typeof import('./graphql').ConversationsLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadFields on Conversation {\n    id\n    contactId\n    contactLabel\n    startedAt\n    status\n    channel {\n      id\n      name\n      type\n    }\n    messages {\n      id\n      author\n      text\n      at\n      delivery\n      deliveryReason\n      model\n      promptVersion\n      inputTokens\n      outputTokens\n      cost\n      currency\n    }\n  }\n"): typeof import('./graphql').ThreadFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Thread($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n"): typeof import('./graphql').ThreadDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ThreadLive($id: ID!) {\n    conversation(id: $id) {\n      ...ThreadFields\n    }\n  }\n"): typeof import('./graphql').ThreadLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChannelNames($tenantId: ID) {\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').ChannelNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CheckFields on DatevCheck {\n    passed\n    totalCount\n    faults {\n      code\n      line\n      column\n      field\n      message\n      warning\n    }\n  }\n"): typeof import('./graphql').CheckFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BatchFields on DatevBatch {\n    id\n    period\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n"): typeof import('./graphql').BatchFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DebtorBatchFields on DatevDebtorBatch {\n    id\n    fileName\n    rows\n    sha256\n    exportedAt\n    exportedBy\n    leftOut {\n      record\n      name\n      message\n    }\n    downloadPath\n    check {\n      ...CheckFields\n    }\n  }\n"): typeof import('./graphql').DebtorBatchFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatevBatches($first: Int, $after: String) {\n    datevBatches(first: $first, after: $after) {\n      nodes {\n        ...BatchFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').DatevBatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatevDebtorBatches {\n    datevDebtorBatches(first: 10) {\n      ...DebtorBatchFields\n    }\n  }\n"): typeof import('./graphql').DatevDebtorBatchesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DatevSettingsFields on DatevSettings {\n    consultant\n    client\n    accountLength\n    fiscalYearStart\n    chart\n    locked\n    initials\n    documentLinks\n    costCentres {\n      baseFee\n      usage\n    }\n  }\n"): typeof import('./graphql').DatevSettingsFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DatevSettings {\n    datevSettings {\n      ...DatevSettingsFields\n    }\n  }\n"): typeof import('./graphql').DatevSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportDatev($input: ExportDatevInput!) {\n    exportDatev(input: $input) {\n      batch {\n        ...BatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ExportDatevDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExportDatevDebtors($input: ExportDatevDebtorsInput!) {\n    exportDatevDebtors(input: $input) {\n      batch {\n        ...DebtorBatchFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ExportDatevDebtorsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseDatevSettings($input: ChooseDatevSettingsInput!) {\n    chooseDatevSettings(input: $input) {\n      settings {\n        ...DatevSettingsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ChooseDatevSettingsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeskInvoiceFields on Invoice {\n    number\n    kind\n    tenantId\n    customerName\n    period\n    issuedOn\n    dueOn\n    status\n    mail\n    currency\n    gross\n    open\n    pdfPath\n  }\n"): typeof import('./graphql').DeskInvoiceFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskInvoices($first: Int, $after: String, $period: Month, $mail: InvoiceMail) {\n    invoices(first: $first, after: $after, period: $period, mail: $mail) {\n      nodes {\n        ...DeskInvoiceFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').DeskInvoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeskInvoice($number: String!) {\n    invoice(number: $number) {\n      ...DeskInvoiceFields\n      net\n      vat\n      credited\n      paid\n      taxNote\n      reason\n      corrects\n      cancelledBy\n      replacedBy\n      lines {\n        position\n        kind\n        text\n        quantity\n        unit\n        unitPrice\n        net\n        vatRate\n        priceVersion\n        rule\n        calls\n      }\n      files {\n        format\n        fileName\n        bytes\n        sha256\n        path\n      }\n      steps {\n        at\n        what\n        by\n        detail\n        amount\n        otherNumber\n      }\n    }\n  }\n"): typeof import('./graphql').DeskInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceLineCalls($number: String!, $position: Int!) {\n    invoiceLineCalls(number: $number, position: $position) {\n      agrees\n      net\n      tokens\n      calls {\n        replyId\n        at\n        revision\n        model\n        inputTokens\n        outputTokens\n        cacheReadTokens\n        counted\n        onLine\n        priceVersion\n      }\n    }\n  }\n"): typeof import('./graphql').InvoiceLineCallsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelInvoice($input: CancelInvoiceInput!) {\n    cancelInvoice(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').CancelInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation IssueCreditNote($input: IssueCreditNoteInput!) {\n    issueCreditNote(input: $input) {\n      invoice {\n        number\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').IssueCreditNoteDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvoice($input: ResendInvoiceInput!) {\n    resendInvoice(input: $input) {\n      invoice {\n        number\n        mail\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ResendInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Journal($period: Month!, $first: Int, $after: String) {\n    journal(period: $period, first: $first, after: $after) {\n      nodes {\n        id\n        bookedOn\n        document\n        text\n        reversible\n        lines {\n          account\n          accountName\n          side\n          amount\n          currency\n          debtor\n          item\n          costCentre\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').JournalDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReverseJournalEntry($input: ReverseJournalEntryInput!) {\n    reverseJournalEntry(input: $input) {\n      totals {\n        period\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ReverseJournalEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TotalsFields on JournalTotals {\n    period\n    debit\n    credit\n    balanced\n    currency\n    downloadPath\n    accounts {\n      account\n      accountName\n      opening\n      debit\n      credit\n      closing\n    }\n  }\n"): typeof import('./graphql').TotalsFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalTotals($period: Month!) {\n    journalTotals(period: $period) {\n      ...TotalsFields\n    }\n  }\n"): typeof import('./graphql').JournalTotalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountSheet($account: String!, $period: Month!) {\n    accountSheet(account: $account, period: $period) {\n      account\n      accountName\n      opening\n      closing\n      downloadPath\n      lines {\n        entryId\n        bookedOn\n        document\n        text\n        debit\n        credit\n        balance\n      }\n    }\n  }\n"): typeof import('./graphql').AccountSheetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerCheck {\n    ledgerCheck {\n      checkedAt\n      entries\n      debit\n      credit\n      faults\n    }\n  }\n"): typeof import('./graphql').LedgerCheckDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AccrueProviderCost($input: AccrueProviderCostInput!) {\n    accrueProviderCost(input: $input) {\n      totals {\n        ...TotalsFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').AccrueProviderCostDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MonthFields on MonthBoard {\n    period\n    since\n    next\n    closable\n    closedAt\n    closedBy\n    checks {\n      check\n      status\n      count\n      nextStep\n    }\n  }\n"): typeof import('./graphql').MonthFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MonthBoard($period: Month!) {\n    monthBoard(period: $period) {\n      ...MonthFields\n    }\n  }\n"): typeof import('./graphql').MonthBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ClosePeriod($input: ClosePeriodInput!) {\n    closePeriod(input: $input) {\n      month {\n        ...MonthFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ClosePeriodDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ExchangeRates {\n    exchangeRates {\n      month\n      currency\n      rate\n      source\n    }\n  }\n"): typeof import('./graphql').ExchangeRatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordExchangeRate($input: RecordExchangeRateInput!) {\n    recordExchangeRate(input: $input) {\n      rate {\n        month\n        rate\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RecordExchangeRateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenItems($first: Int, $after: String) {\n    openItems(first: $first, after: $after) {\n      nodes {\n        document\n        debtor\n        customerId\n        customerName\n        bookedOn\n        dueOn\n        billed\n        open\n        overdueDays\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').OpenItemsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OpenItemAges {\n    openItemAges {\n      notDue\n      upTo30\n      upTo60\n      upTo90\n      older\n      total\n      downloadPath\n    }\n  }\n"): typeof import('./graphql').OpenItemAgesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BankEntryFields on BankEntry {\n    id\n    bookedOn\n    direction\n    amount\n    fee\n    counterparty\n    counterpartyIban\n    remittance\n    matched\n    byHand\n    allocations {\n      side\n      amount\n      item\n      debtor\n      customerId\n      account\n    }\n    proposal {\n      certainty\n      reason\n      allocations {\n        side\n        amount\n        item\n        debtor\n        customerId\n        account\n      }\n    }\n  }\n"): typeof import('./graphql').BankEntryFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BankEntries($matched: Boolean, $first: Int, $after: String) {\n    bankEntries(matched: $matched, first: $first, after: $after) {\n      nodes {\n        ...BankEntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').BankEntriesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ImportBankStatement($input: ImportBankStatementInput!) {\n    importBankStatement(input: $input) {\n      import {\n        entries\n        recorded\n        matched\n        waiting\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ImportBankStatementDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MatchBankEntry($input: MatchBankEntryInput!) {\n    matchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').MatchBankEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnmatchBankEntry($input: UnmatchBankEntryInput!) {\n    unmatchBankEntry(input: $input) {\n      entry {\n        ...BankEntryFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').UnmatchBankEntryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PriceListFields on PriceList {\n    version\n    validFrom\n    currency\n    packages {\n      package\n      monthlyFee\n      yearlyFee\n      includedTokens\n      overage\n    }\n    models {\n      model\n      perMillionTokens\n    }\n    weights {\n      input\n      output\n      cacheRead\n    }\n  }\n"): typeof import('./graphql').PriceListFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PriceLists {\n    priceLists {\n      publishedAt\n      publishedBy\n      validTo\n      priceList {\n        ...PriceListFields\n      }\n    }\n  }\n"): typeof import('./graphql').PriceListsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProposalFields on PriceProposal {\n    id\n    status\n    currency\n    validFrom\n    version\n    proposedAt\n    proposedBy\n    closedAt\n    closedBy\n    differences {\n      what\n      of\n      before\n      after\n      percent\n    }\n  }\n"): typeof import('./graphql').ProposalFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PriceProposals {\n    priceProposals {\n      ...ProposalFields\n    }\n  }\n"): typeof import('./graphql').PriceProposalsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposePriceList($input: ProposePriceListInput!) {\n    proposePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ProposePriceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ApprovePriceList($input: PriceProposalInput!) {\n    approvePriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ApprovePriceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPriceList($input: PriceProposalInput!) {\n    withdrawPriceList(input: $input) {\n      proposal {\n        ...ProposalFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').WithdrawPriceListDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReconciliationFields on Reconciliation {\n    provider\n    month\n    format\n    lines\n    importedAt\n    importedBy\n    billedTokens\n    meteredTokens\n    unexplainedTokens\n    unexplainedShare\n    blocks\n    differences\n    open\n  }\n"): typeof import('./graphql').ReconciliationFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Reconciliations($month: Month!) {\n    reconciliations(month: $month) {\n      ...ReconciliationFields\n    }\n  }\n"): typeof import('./graphql').ReconciliationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BillDifferences($provider: String!, $month: Month!, $onlyOpen: Boolean, $first: Int, $after: String) {\n    billDifferences(provider: $provider, month: $month, onlyOpen: $onlyOpen, first: $first, after: $after) {\n      nodes {\n        key\n        kind\n        day\n        model\n        requestId\n        tenantId\n        replyId\n        billedTokens\n        meteredTokens\n        tokens\n        explanation {\n          reason\n          by\n          at\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').BillDifferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RequestsOfDifference($provider: String!, $day: Date!, $model: String!, $first: Int, $after: String) {\n    requestsOfDifference(provider: $provider, day: $day, model: $model, first: $first, after: $after) {\n      nodes {\n        tenantId\n        replyId\n        meteredAt\n        requestId\n        inputTokens\n        outputTokens\n        cacheReadTokens\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').RequestsOfDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExplainDifference($input: ExplainDifferenceInput!) {\n    explainDifference(input: $input) {\n      reconciliation {\n        ...ReconciliationFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ExplainDifferenceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RecurringRevenue($currency: Currency, $months: Int) {\n    recurringRevenue(currency: $currency, months: $months) {\n      month\n      mrr\n      arr\n      customers\n      newBusiness\n      expansion\n      contraction\n      churn\n      churnedCustomers\n      churnPercent\n    }\n  }\n"): typeof import('./graphql').RecurringRevenueDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunFields on InvoiceRun {\n    id\n    period\n    asOf\n    status\n    startedAt\n    startedBy\n    completedAt\n    total\n    done\n    issued\n    skipped\n    refused\n    sums {\n      gross\n      currency\n    }\n    refusals {\n      tenantId\n      customerName\n      code\n      message\n      rule\n    }\n  }\n"): typeof import('./graphql').RunFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRuns($first: Int, $after: String) {\n    invoiceRuns(first: $first, after: $after) {\n      nodes {\n        ...RunFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').InvoiceRunsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRun($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n"): typeof import('./graphql').InvoiceRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription InvoiceRunLive($id: ID!) {\n    invoiceRun(id: $id) {\n      ...RunFields\n    }\n  }\n"): typeof import('./graphql').InvoiceRunLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvoiceRunPreview($period: Month!, $asOf: Date) {\n    invoiceRunPreview(period: $period, asOf: $asOf) {\n      tenantId\n      customerName\n      net\n      vat\n      gross\n      currency\n      lines {\n        position\n        text\n        quantity\n        unit\n        net\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').InvoiceRunPreviewDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartInvoiceRun($input: StartInvoiceRunInput!) {\n    startInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').StartInvoiceRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseInvoiceRun($input: ReleaseInvoiceRunInput!) {\n    releaseInvoiceRun(input: $input) {\n      run {\n        ...RunFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ReleaseInvoiceRunDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SellerFields on Seller {\n    described\n    name\n    brand\n    street\n    postalCode\n    city\n    country\n    vatId\n    taxNumber\n    registration\n    management\n    email\n    phone\n    iban\n    bic\n    bank\n    swissCategory\n    oneStopShop\n  }\n"): typeof import('./graphql').SellerFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SellerOnFile {\n    seller {\n      ...SellerFields\n    }\n  }\n"): typeof import('./graphql').SellerOnFileDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DescribeSeller($input: DescribeSellerInput!) {\n    describeSeller(input: $input) {\n      seller {\n        ...SellerFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').DescribeSellerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Invoices($tenantId: ID, $first: Int, $after: String, $period: Month) {\n    invoices(tenantId: $tenantId, first: $first, after: $after, period: $period) {\n      nodes {\n        number\n        kind\n        period\n        issuedOn\n        dueOn\n        status\n        currency\n        gross\n        open\n        pdfPath\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').InvoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Credits($tenantId: ID) {\n    credits(tenantId: $tenantId) {\n      id\n      amount\n      used\n      currency\n      reason\n      grantedAt\n    }\n  }\n"): typeof import('./graphql').CreditsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OperatorBoard {\n    operatorBoard {\n      tenants\n      activeTenants\n      messagesToday\n      tokensToday\n      tokensThisMonth\n      mrr\n      currency\n      openDeadLetters\n      channelsInError\n      projectionLag\n      messagesByDay {\n        day\n        count\n      }\n    }\n  }\n"): typeof import('./graphql').OperatorBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DeadLetters($tenantId: ID) {\n    deadLetters(tenantId: $tenantId) {\n      id\n      tenantId\n      job\n      at\n      attempts\n      cause\n      subject\n    }\n  }\n"): typeof import('./graphql').DeadLettersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryDeadLetter($input: RetryDeadLetterInput!) {\n    retryDeadLetter(input: $input) {\n      deadLetter {\n        id\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RetryDeadLetterDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageFields on UsageItem {\n    key\n    label\n    inputTokens\n    outputTokens\n    cacheReadTokens\n    totalTokens\n    replies\n    cost\n    currency\n  }\n"): typeof import('./graphql').UsageFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FigureFields on MonthFigure {\n    currency\n    net\n    fees\n    overage\n    tokens\n  }\n"): typeof import('./graphql').FigureFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BoardFields on UsageBoard {\n    asOf\n    conversationsToday\n    today {\n      ...UsageFields\n    }\n    yesterday {\n      ...UsageFields\n    }\n    month {\n      ...UsageFields\n    }\n    previousMonth {\n      ...UsageFields\n    }\n    invoice {\n      ...FigureFields\n    }\n    previousInvoice {\n      ...FigureFields\n    }\n    budget {\n      includedTokens\n      usedTokens\n      remainingTokens\n      percentUsed\n      forecastTokens\n      alertAtPercent\n      monthlyLimitTokens\n      atLimit\n      stopText\n    }\n    reservedTokens\n    alerts {\n      percent\n      limitTokens\n      stopped\n      reachedAt\n    }\n    byDay {\n      ...UsageFields\n    }\n    byModel {\n      ...UsageFields\n    }\n    byChannel {\n      ...UsageFields\n    }\n    byUser {\n      ...UsageFields\n    }\n  }\n"): typeof import('./graphql').BoardFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UsageBoard($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n"): typeof import('./graphql').UsageBoardDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription UsageBoardLive($tenantId: ID) {\n    usageBoard(tenantId: $tenantId) {\n      ...BoardFields\n    }\n  }\n"): typeof import('./graphql').UsageBoardLiveDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetBudget($input: SetBudgetInput!) {\n    setBudget(input: $input) {\n      budget {\n        includedTokens\n        usedTokens\n        remainingTokens\n        percentUsed\n        forecastTokens\n        alertAtPercent\n        monthlyLimitTokens\n        atLimit\n        stopText\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').SetBudgetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ErasureFields on Erasure {\n    id\n    kind\n    subject\n    upTo\n    status\n    requestedAt\n    destroyedAt\n    keys\n    certificateUrl\n  }\n"): typeof import('./graphql').ErasureFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Privacy($tenantId: ID) {\n    privacy(tenantId: $tenantId) {\n      retention {\n        days\n      }\n      legalHolds {\n        id\n        subject\n        reason\n      }\n      erasures {\n        ...ErasureFields\n      }\n    }\n  }\n"): typeof import('./graphql').PrivacyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseRetention($input: ChooseRetentionInput!) {\n    chooseRetention(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ChooseRetentionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceLegalHold($input: PlaceLegalHoldInput!) {\n    placeLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').PlaceLegalHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LiftLegalHold($input: LiftLegalHoldInput!) {\n    liftLegalHold(input: $input) {\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').LiftLegalHoldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestErasure($input: RequestErasureInput!) {\n    requestErasure(input: $input) {\n      erasure {\n        id\n        status\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RequestErasureDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfigurationSteps($tenantId: ID, $first: Int, $after: String) {\n    configurationSteps(tenantId: $tenantId, first: $first, after: $after) {\n      nodes {\n        at\n        events {\n          event\n          actor\n          reason\n        }\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').ConfigurationStepsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ConfigurationFields on TenantConfiguration {\n    company {\n      name\n      vatId\n      vatIdState\n      customerType\n      address {\n        street\n        postalCode\n        city\n        country\n      }\n    }\n    contract {\n      status\n      package\n      eraseOn\n      bookings {\n        package\n        validFrom\n      }\n    }\n    assistant {\n      personaName\n      language\n      model\n      prompt {\n        version\n        text\n      }\n    }\n    channels {\n      id\n      type\n      name\n      status\n      cause\n    }\n    users {\n      id\n      name\n      email\n      role\n      status\n    }\n    apiKeys {\n      id\n      prefix\n      revoked\n    }\n    budget {\n      monthlyLimitTokens\n      atLimit\n      alertAtPercent\n    }\n    privacy {\n      retentionDays\n      legalHolds {\n        id\n        subjectId\n        reason\n      }\n    }\n  }\n"): typeof import('./graphql').ConfigurationFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantAt($tenantId: ID, $asOf: Instant) {\n    tenant(id: $tenantId, asOf: $asOf) {\n      id\n      configuration {\n        ...ConfigurationFields\n      }\n    }\n  }\n"): typeof import('./graphql').TenantAtDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ConfigurationDifferences($tenantId: ID, $from: Instant!, $to: Instant) {\n    configurationDifferences(tenantId: $tenantId, from: $from, to: $to) {\n      path\n      before\n      after\n    }\n  }\n"): typeof import('./graphql').ConfigurationDifferencesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n"): typeof import('./graphql').SignOutDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOutEverywhere {\n    signOutEverywhere {\n      ok\n    }\n  }\n"): typeof import('./graphql').SignOutEverywhereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantPlace($id: ID) {\n    tenant(id: $id) {\n      id\n      companyName\n      status\n      package\n      demo\n      country\n    }\n  }\n"): typeof import('./graphql').TenantPlaceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantRow on Tenant {\n    id\n    companyName\n    status\n    package\n    country\n    demo\n    registeredAt\n    tokensThisMonth {\n      input\n      output\n      total\n    }\n  }\n"): typeof import('./graphql').TenantRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tenants($first: Int, $after: String, $search: String, $status: TenantStatus) {\n    tenants(first: $first, after: $after, search: $search, status: $status) {\n      nodes {\n        ...TenantRow\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').TenantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenantFields on Tenant {\n    ...TenantRow\n    vatId\n    adminEmail\n    activatedAt\n    eraseOn\n    tokensToday {\n      input\n      output\n      total\n    }\n    channels {\n      id\n      type\n      name\n      status\n    }\n  }\n"): typeof import('./graphql').TenantFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TenantDetail($id: ID) {\n    tenant(id: $id) {\n      ...TenantFields\n    }\n  }\n"): typeof import('./graphql').TenantDetailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterTenant($input: RegisterTenantInput!) {\n    registerTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      apiKey\n      webchatPublicKey\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').RegisterTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BookPackage($input: BookPackageInput!) {\n    bookPackage(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').BookPackageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateTenant($input: ActivateTenantInput!) {\n    activateTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').ActivateTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SuspendTenant($input: SuspendTenantInput!) {\n    suspendTenant(input: $input) {\n      tenant {\n        ...TenantFields\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').SuspendTenantDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryFields on TrailEntry {\n    id\n    position\n    at\n    actor\n    area\n    event\n    says\n    subject\n    subjectKind\n    subjectId\n    reason\n    before\n    after\n    commandId\n    setupBefore\n    setupAfter\n  }\n"): typeof import('./graphql').EntryFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Trail($tenantId: ID, $first: Int, $after: String, $from: Date, $to: Date, $area: TrailArea, $actor: String) {\n    trail(tenantId: $tenantId, first: $first, after: $after, from: $from, to: $to, area: $area, actor: $actor) {\n      nodes {\n        ...EntryFields\n      }\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql').TrailDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CostCentres($tenantId: ID) {\n    costCentres(tenantId: $tenantId) {\n      channelId\n      kost1\n      kost2\n      validFrom\n    }\n    channels(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').CostCentresDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AssignCostCentre($input: AssignCostCentreInput!) {\n    assignCostCentre(input: $input) {\n      costCentre {\n        channelId\n      }\n      refusal {\n        code\n        message\n        field\n      }\n    }\n  }\n"): typeof import('./graphql').AssignCostCentreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstimateFields on EstimatedMonth {\n    package\n    model\n    fee\n    includedTokens\n    overageTokens\n    overage\n    net\n  }\n"): typeof import('./graphql').EstimateFieldsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CostEstimate($tenantId: ID, $package: Package, $model: String) {\n    costEstimate(tenantId: $tenantId, package: $package, model: $model) {\n      basis {\n        from\n        to\n        days\n        enough\n        tokens\n      }\n      now {\n        ...EstimateFields\n      }\n      changed {\n        ...EstimateFields\n      }\n      currency\n      priceVersion\n      refusal {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').CostEstimateDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MonthOnPackages($tenantId: ID, $period: Month!) {\n    monthOnPackages(tenantId: $tenantId, period: $period) {\n      months {\n        package\n        net\n        currency\n        includedTokens\n        usedTokens\n        overageTokens\n      }\n      refusal {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql').MonthOnPackagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ModelChoices($tenantId: ID) {\n    models(tenantId: $tenantId) {\n      id\n      name\n    }\n  }\n"): typeof import('./graphql').ModelChoicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query MonthOfUsage($tenantId: ID, $from: Date!, $to: Date!) {\n    days: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: DAY) {\n      items {\n        ...UsageFields\n      }\n      total {\n        ...UsageFields\n      }\n    }\n    models: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: MODEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    channels: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: CHANNEL) {\n      items {\n        ...UsageFields\n      }\n    }\n    users: usage(tenantId: $tenantId, from: $from, to: $to, groupBy: USER) {\n      items {\n        ...UsageFields\n      }\n    }\n  }\n"): typeof import('./graphql').MonthOfUsageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceiptKey {\n    usageReceiptKey\n  }\n"): typeof import('./graphql').ReceiptKeyDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
