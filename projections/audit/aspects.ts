type Payload = Readonly<Record<string, unknown>>;

/** A side of a subject that an event puts into a new state; the state before is the one the last event about that side left. */
export interface Aspect {
  readonly aspect: string;
  readonly after: Payload;
}

const whole =
  (aspect: string) =>
  (payload: Payload): Aspect => ({ aspect, after: payload });
const status =
  (value: string) =>
  (payload: Payload): Aspect => ({ aspect: 'status', after: { status: value, ...payload } });

/** Events that are not here tell something that happened once and replaces nothing. */
const aspects: Readonly<Record<string, (payload: Payload) => Aspect>> = {
  TenantRegistered: status('registered'),
  TenantActivated: status('active'),
  TenantSuspended: status('suspended'),
  TerminationRequested: status('terminating'),
  TenantErased: status('erased'),
  PackageBooked: whole('package'),
  BillingDetailsStated: whole('billing'),
  VatIdChecked: whole('vat-id'),
  RetentionChosen: whole('retention'),
  SystemPromptWritten: whole('prompt'),
  SystemPromptRestored: whole('prompt'),
  ModelChosen: whole('model'),
  PersonaNamed: whole('persona'),
  LanguageChosen: whole('language'),
  ChannelConnected: status('connected'),
  ChannelVerified: status('verified'),
  ChannelPaused: status('paused'),
  ChannelResumed: status('resumed'),
  ChannelFailed: status('failed'),
  ChannelRecovered: status('recovered'),
  VisitorLimitsChosen: ({ channelId: _channel, ...limits }) => ({ aspect: 'visitorLimits', after: limits }),
  UserInvited: ({ role }) => ({ aspect: 'access', after: { role, status: 'invited' } }),
  RoleGranted: ({ role }) => ({ aspect: 'access', after: { role } }),
  AccessRevoked: () => ({ aspect: 'access', after: { status: 'revoked' } }),
  ApiKeyIssued: status('issued'),
  ApiKeyRevoked: status('revoked'),
  BudgetChosen: whole('budget'),
  CostCentreAssigned: whole('cost-centre'),
  PriceListPublished: whole('price-list'),
  ExportRequested: status('requested'),
  ExportCompleted: status('completed'),
  ExportFailed: status('failed'),
};

export function aspectOf(type: string, payload: Payload): Aspect | undefined {
  return aspects[type]?.(payload);
}
