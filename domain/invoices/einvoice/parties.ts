import type { Invoice } from '../events.ts';
import { Party } from './model.ts';
import { words } from './words.ts';

/** BG-4. Where German VAT does not apply, a VAT id must not be named (BR-O-02); the tax number satisfies § 14 (4) Nr. 2 UStG. */
export function sellerOf({ seller, tax, language }: Invoice): Party {
  const text = words(language);
  const registration = /\bHR[AB]\s*\d[\w ]*/.exec(seller.registration)?.[0].trim() ?? seller.registration;
  return Party.parse({
    name: seller.name,
    registration,
    ...(tax.category !== 'O' && { vatId: compact(seller.vatId) }),
    taxNumber: seller.taxNumber,
    // § 35a GmbHG: a business letter names register and managing directors.
    legalInformation: [seller.registration, `${text.management}: ${seller.management}`].join('; '),
    electronicAddress: seller.email,
    electronicAddressScheme: 'EM',
    address: { street: seller.street, city: seller.city, postalCode: seller.postalCode, country: seller.country },
    contact: { name: text.accounts, phone: seller.phone, email: seller.email },
  });
}

/** BG-7. A Swiss UID is a company number, not a VAT id of the Union. */
export function buyerOf({ customer, buyerReference, tax }: Pick<Invoice, 'customer' | 'buyerReference' | 'tax'>): Party {
  const { address } = customer;
  const swiss = address.country === 'CH' ? (customer.legalRegistration ?? customer.vatId) : undefined;
  const uid = swiss
    ?.toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/(MWST|TVA|IVA)$/, '');
  const registration = uid ?? customer.legalRegistration;
  const vatId = address.country === 'CH' || tax.category === 'O' || customer.vatId === undefined ? undefined : compact(customer.vatId);
  return Party.parse({
    name: customer.name,
    registration,
    ...(uid !== undefined && /^CHE\d{9}$/.test(uid) && { registrationScheme: '0183' }),
    vatId,
    ...electronicAddress(customer.email, buyerReference, vatId, uid),
    address: { street: address.street, city: address.city, postalCode: address.postalCode, country: address.country },
    ...((customer.contact ?? customer.email) !== undefined && { contact: { name: customer.contact, email: customer.email } }),
  });
}

/** The e-mail address first; without one the number a network would route by. */
function electronicAddress(
  email: string | undefined,
  buyerReference: string | undefined,
  vatId: string | undefined,
  uid: string | undefined,
): Pick<Party, 'electronicAddress' | 'electronicAddressScheme'> {
  const addresses: readonly (readonly [string | undefined, string])[] = [
    [email?.trim() === '' ? undefined : email, 'EM'],
    [isLeitwegId(buyerReference) ? buyerReference : undefined, '0204'],
    [vatId?.startsWith('DE') ? vatId : undefined, '9930'],
    [vatId?.startsWith('ATU') ? vatId : undefined, '9914'],
    [uid, '0183'],
  ];
  for (const [address, scheme] of addresses) if (address !== undefined) return { electronicAddress: address, electronicAddressScheme: scheme };
  return {};
}

/** Leitweg-ID, format specification 2.0: coarse part, optional fine part, two check digits. */
function isLeitwegId(reference: string | undefined): boolean {
  return reference !== undefined && /^\d{2,12}(-[A-Za-z0-9]{1,30})?-\d{2}$/.test(reference);
}

function compact(id: string): string {
  return id.replace(/[\s.-]/g, '').toUpperCase();
}
