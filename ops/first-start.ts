import { emailFingerprint } from '../commands/access/email-fingerprint.ts';
import { inviteUser } from '../commands/access/invite-user.ts';
import { system } from '../commands/kernel/caller.ts';
import { uuid5 } from '../commands/kernel/uuid.ts';
import { publishPriceList } from '../commands/pricing/publish-price-list.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { pricingFolding } from '../domain/pricing/pricing.ts';
import { defaultPriceList, defaultSwissPriceList } from '../domain/pricing/default-price-list.ts';
import { stream } from '../domain/kernel/streams.ts';
import type { Core } from './core.ts';

/** What every installation has before its first tenant: a price list for each currency, and an operator who can sign in. Repeatable. */
export async function firstStart({ handle, vault, config }: Core): Promise<void> {
  const caller = system(OPERATOR, 'first-start');
  const { versions } = await handle.state(pricingFolding, stream.pricing());
  let version = versions.length;
  for (const list of [defaultPriceList, defaultSwissPriceList]) {
    if (versions.some(({ currency }) => currency === list.currency)) continue;
    version += 1;
    const commandId = list === defaultPriceList ? uuid5('first-start', 'price-list') : uuid5('first-start', 'price-list', list.currency);
    const published = await handle(publishPriceList, { ...list, version }, { commandId, caller });
    if (!published.ok) throw new Error(`the default price list was refused: ${published.rejection.rejected}`);
  }
  const email = config.OCE_OPERATOR_EMAIL;
  const invited = await handle(
    inviteUser,
    { email, role: 'operator-admin', language: 'de' },
    { commandId: uuid5('first-start', 'operator', emailFingerprint(vault, email)), caller },
  );
  if (!invited.ok && invited.rejection.rejected !== 'AlreadyInvited') throw new Error(`the operator could not be invited: ${invited.rejection.rejected}`);
}
