import { UserInvited } from '../../domain/access/events.ts';
import { defaultPriceList } from '../../domain/pricing/default-price-list.ts';
import { PriceListPublished, type Prices } from '../../domain/pricing/events.ts';

const { version: _, ...listed } = defaultPriceList;

export const first = PriceListPublished(defaultPriceList);

/** What somebody proposes on 16 November 2026. */
export const prices: Prices = { ...listed, validFrom: '2026-12-01' };

const invited = (userId: string, email: string) => UserInvited({ userId, email, emailFingerprint: `fp-${email}`, role: 'operator-admin' });

/** Fee and Otto work for the operator; Otto has a second account for the same mailbox. */
export const staff = {
  'access-operator': [invited('fee', 'fee@nextgen.example'), invited('otto', 'otto@nextgen.example'), invited('otto-finance', 'Otto+finance@nextgen.example')],
};
export const fee = { actor: { kind: 'operator', id: 'fee' }, tenantId: 'operator', other: staff } as const;
export const otto = { ...fee, actor: { kind: 'operator', id: 'otto' } } as const;
export const key = { ...fee, actor: { kind: 'operator', id: 'operator-key' } } as const;
