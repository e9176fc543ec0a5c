import { alias, group, leaf, leaves, marked, type Part } from './xml/parts.ts';

/** `TradeAddressType` of CII D16B. */
export const ciiAddress: readonly Part[] = [
  leaf('ram:PostcodeCode', 'postalCode'),
  leaf('ram:LineOne', 'street'),
  leaf('ram:LineTwo', 'addition'),
  leaf('ram:LineThree', 'furtherAddition'),
  leaf('ram:CityName', 'city'),
  leaf('ram:CountryID', 'country'),
  leaf('ram:CountrySubDivisionName', 'subdivision'),
];

/** `TradePartyType` of CII D16B. An identifier of a scheme of ISO 6523 is a global one. */
export const ciiParty: readonly Part[] = [
  leaves('ram:ID', 'identifiers', 'id', {}, { having: ({ scheme }) => scheme === undefined }),
  leaves('ram:GlobalID', 'identifiers', 'id', { schemeID: 'scheme' }, { having: ({ scheme }) => scheme !== undefined }),
  leaf('ram:Name', 'name'),
  leaf('ram:Description', 'legalInformation'),
  group('ram:SpecifiedLegalOrganization', [leaf('ram:ID', 'registration', { schemeID: 'registrationScheme' }), leaf('ram:TradingBusinessName', 'tradingName')]),
  group(
    'ram:DefinedTradeContact',
    [
      // BT-41 may be a department instead; a person's name counts more.
      alias('ram:DepartmentName', 'name'),
      leaf('ram:PersonName', 'name'),
      group('ram:TelephoneUniversalCommunication', [leaf('ram:CompleteNumber', 'phone')]),
      group('ram:EmailURIUniversalCommunication', [leaf('ram:URIID', 'email')]),
    ],
    { key: 'contact' },
  ),
  group('ram:PostalTradeAddress', ciiAddress, { key: 'address' }),
  group('ram:URIUniversalCommunication', [leaf('ram:URIID', 'electronicAddress', { schemeID: 'electronicAddressScheme' })]),
  registered('VA', 'vatId'),
  registered('FC', 'taxNumber'),
];

/** VA is a VAT id, FC a national tax number. */
function registered(scheme: string, key: string): Part {
  return group('ram:SpecifiedTaxRegistration', [marked('ram:ID', key, 'schemeID', scheme)], {
    where: ({ children }) => children.some(({ attributes }) => attributes['schemeID'] === scheme),
  });
}
