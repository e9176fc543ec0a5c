import { element, type XmlElement } from './xml/element.ts';
import { constant, group, leaf, leaves, type Part } from './xml/parts.ts';

/** `AddressType` of UBL 2.1. */
export const ublAddress: readonly Part[] = [
  leaf('cbc:StreetName', 'street'),
  leaf('cbc:AdditionalStreetName', 'addition'),
  leaf('cbc:CityName', 'city'),
  leaf('cbc:PostalZone', 'postalCode'),
  leaf('cbc:CountrySubentity', 'subdivision'),
  group('cac:AddressLine', [leaf('cbc:Line', 'furtherAddition')]),
  group('cac:Country', [leaf('cbc:IdentificationCode', 'country')]),
];

/** The creditor id of a SEPA direct debit (BT-90) stands among the party's identifiers, under this scheme. */
export const sepa = 'SEPA';
const identifier = ({ children }: XmlElement) => children[0]?.attributes['schemeID'] !== sepa;

/** `PartyType` of UBL 2.1. */
export const ublParty: readonly Part[] = [
  leaf('cbc:EndpointID', 'electronicAddress', { schemeID: 'electronicAddressScheme' }),
  {
    write: (values, currency) =>
      leaves('cbc:ID', 'identifiers', 'id', { schemeID: 'scheme' })
        .write(values, currency)
        .map((id) => element('cac:PartyIdentification', [id])),
    read: (parent, into) => {
      const ids = parent.children.filter((child) => child.name === 'cac:PartyIdentification' && identifier(child)).flatMap(({ children }) => children);
      leaves('cbc:ID', 'identifiers', 'id', { schemeID: 'scheme' }).read({ ...parent, children: ids }, into);
    },
  },
  group('cac:PartyIdentification', [creditor()], { where: (party) => !identifier(party) }),
  group('cac:PartyName', [leaf('cbc:Name', 'tradingName')]),
  group('cac:PostalAddress', ublAddress, { key: 'address' }),
  taxScheme('VAT', 'vatId'),
  taxScheme('FC', 'taxNumber'),
  group('cac:PartyLegalEntity', [
    leaf('cbc:RegistrationName', 'name'),
    leaf('cbc:CompanyID', 'registration', { schemeID: 'registrationScheme' }),
    leaf('cbc:CompanyLegalForm', 'legalInformation'),
  ]),
  group('cac:Contact', [leaf('cbc:Name', 'name'), leaf('cbc:Telephone', 'phone'), leaf('cbc:ElectronicMail', 'email')], { key: 'contact' }),
];

/** A payee and a tax representative are known by the name in `PartyName`; only the payee's registration is a legal entity. */
export const ublNamedParty: readonly Part[] = [
  group('cac:PartyIdentification', [leaf('cbc:ID', 'identifier')], { where: identifier }),
  group('cac:PartyName', [leaf('cbc:Name', 'name')]),
  group('cac:PostalAddress', ublAddress, { key: 'address' }),
  taxScheme('VAT', 'vatId'),
  group('cac:PartyLegalEntity', [leaf('cbc:CompanyID', 'registration', { schemeID: 'registrationScheme' })]),
];

function creditor(): Part {
  const id = leaf('cbc:ID', 'creditor');
  return { ...id, write: (values, currency) => id.write(values, currency).map((made) => ({ ...made, attributes: { schemeID: sepa } })) };
}

/** UBL tells a VAT id from a national tax number by the scheme beside it. */
function taxScheme(scheme: 'VAT' | 'FC', key: string): Part {
  return group('cac:PartyTaxScheme', [leaf('cbc:CompanyID', key), constant('cac:TaxScheme', [element('cbc:ID', scheme)])], {
    where: ({ children }) => (schemeOf(children) === 'VAT') === (scheme === 'VAT'),
  });
}

function schemeOf(children: readonly XmlElement[]): string | undefined {
  return children.find(({ name }) => name === 'cac:TaxScheme')?.children.find(({ name }) => name === 'cbc:ID')?.text;
}
