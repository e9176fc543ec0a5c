import type { Channel, Channels } from '../commands/channels/channel.ts';
import type { NewConnection } from '../commands/channels/open-connection.ts';
import { ChannelType } from '../domain/channels/events.ts';
import type { Rejection } from '../domain/kernel/rejection.ts';
import { api } from './api/index.ts';
import { webchat } from './webchat/index.ts';
import { WhatsappCredentials } from './whatsapp/connect.ts';
import { whatsapp } from './whatsapp/index.ts';
import { invalidInput } from '../domain/kernel/invalid-input.ts';

export interface ChannelOptions {
  /** Where the Graph API answers; Meta's own address by default. */
  readonly whatsappGraphUrl?: string;
  readonly whatsappGraphVersion?: string;
  readonly timeoutMs?: number;
}

/** Every channel there is. A type of the catalogue without an adapter does not compile. */
export function createChannels(options: ChannelOptions): Channels {
  const { whatsappGraphUrl, whatsappGraphVersion, timeoutMs } = options;
  const adapters: { readonly [T in ChannelType]: Channel } = {
    whatsapp: whatsapp({
      ...(whatsappGraphUrl !== undefined && { baseUrl: whatsappGraphUrl }),
      ...(whatsappGraphVersion !== undefined && { version: whatsappGraphVersion }),
      ...(timeoutMs !== undefined && { timeoutMs }),
    }),
    webchat,
    api,
  };
  return new Map(ChannelType.options.map((type) => [type, adapters[type]]));
}

/** What somebody typed in to connect a channel, checked by the vendor's own rules; the first field at fault is named, never its value. */
export function toConnection(request: {
  readonly type: string;
  readonly name?: string | undefined;
  readonly credentials?: unknown;
  readonly allowedOrigins?: string[] | undefined;
}): NewConnection | Rejection<'InvalidInput'> {
  const { type } = request;
  const name = request.name?.trim() || (Object.hasOwn(defaultNames, type) ? defaultNames[type as ChannelType] : type);
  if (type !== 'whatsapp') return { type, name, ...(request.allowedOrigins && { allowedOrigins: request.allowedOrigins }) };
  const credentials = WhatsappCredentials.safeParse(request.credentials ?? {});
  if (!credentials.success) return invalidInput(credentials.error, 'credentials');
  const { phoneNumberId: accountId, businessAccountId, verifyToken } = credentials.data;
  return { type, name, accountId, businessAccountId, verifyToken, credentials: credentials.data };
}

const defaultNames: Readonly<Record<ChannelType, string>> = { whatsapp: 'WhatsApp', webchat: 'Web-Chat', api: 'API' };
