/** What an account is for, whatever its number in a chart. */
export type AccountRole =
  | 'bank'
  | 'transit'
  | 'unclear'
  | 'receivables'
  | 'prepaid'
  | 'input-tax'
  | 'input-tax-13b'
  | 'payables'
  | 'accrued-costs'
  | 'deferred-income'
  | 'output-tax'
  | 'output-tax-13b'
  | 'output-tax-oss'
  | 'tax-prepayments'
  | 'wages-payable'
  | 'social-security-payable'
  | 'capital'
  | 'revenue'
  | 'revenue-reverse-charge'
  | 'revenue-third-country'
  | 'revenue-oss'
  | 'exchange-gain'
  | 'other-income'
  | 'model-costs'
  | 'model-costs-eu'
  | 'model-costs-third-country'
  | 'wages'
  | 'social-security'
  | 'rent'
  | 'telecommunication'
  | 'office-supplies'
  | 'advice'
  | 'closing-costs'
  | 'licences'
  | 'bank-fees'
  | 'exchange-loss'
  | 'bad-debts';

export type AccountKind = 'asset' | 'liability' | 'equity' | 'revenue' | 'expense';

export interface Account {
  readonly role: AccountRole;
  readonly skr03: string;
  readonly skr04: string;
  readonly kind: AccountKind;
  readonly name: string;
  /** AM and AV accounts of DATEV's charts 11174 and 11175: they compute the tax themselves. */
  readonly automatic?: boolean;
}

export const accounts: readonly Account[] = [
  { role: 'bank', skr03: '1200', skr04: '1800', kind: 'asset', name: 'Bank' },
  { role: 'transit', skr03: '1360', skr04: '1460', kind: 'asset', name: 'Geldtransit' },
  { role: 'unclear', skr03: '1590', skr04: '1370', kind: 'asset', name: 'Durchlaufende Posten' },
  { role: 'receivables', skr03: '1400', skr04: '1200', kind: 'asset', name: 'Forderungen aus Lieferungen und Leistungen' },
  { role: 'prepaid', skr03: '0980', skr04: '1900', kind: 'asset', name: 'Aktive Rechnungsabgrenzung' },
  { role: 'input-tax', skr03: '1576', skr04: '1406', kind: 'asset', name: 'Abziehbare Vorsteuer 19 %' },
  { role: 'input-tax-13b', skr03: '1577', skr04: '1407', kind: 'asset', name: 'Abziehbare Vorsteuer nach § 13b UStG 19 %' },
  { role: 'payables', skr03: '1600', skr04: '3300', kind: 'liability', name: 'Verbindlichkeiten aus Lieferungen und Leistungen' },
  { role: 'accrued-costs', skr03: '1700', skr04: '3500', kind: 'liability', name: 'Sonstige Verbindlichkeiten' },
  { role: 'deferred-income', skr03: '0990', skr04: '3900', kind: 'liability', name: 'Passive Rechnungsabgrenzung' },
  { role: 'output-tax', skr03: '1776', skr04: '3806', kind: 'liability', name: 'Umsatzsteuer 19 %' },
  { role: 'output-tax-13b', skr03: '1787', skr04: '3837', kind: 'liability', name: 'Umsatzsteuer nach § 13b UStG 19 %' },
  {
    role: 'output-tax-oss',
    skr03: '1767',
    skr04: '3817',
    kind: 'liability',
    name: 'Umsatzsteuer aus im anderen EU-Land steuerpflichtigen sonstigen Leistungen',
  },
  { role: 'tax-prepayments', skr03: '1780', skr04: '3820', kind: 'liability', name: 'Umsatzsteuervorauszahlungen' },
  { role: 'wages-payable', skr03: '1740', skr04: '3720', kind: 'liability', name: 'Verbindlichkeiten aus Lohn und Gehalt' },
  { role: 'social-security-payable', skr03: '1742', skr04: '3740', kind: 'liability', name: 'Verbindlichkeiten im Rahmen der sozialen Sicherheit' },
  { role: 'capital', skr03: '0800', skr04: '2900', kind: 'equity', name: 'Gezeichnetes Kapital' },
  { role: 'revenue', skr03: '8400', skr04: '4400', kind: 'revenue', name: 'Erlöse 19 % USt', automatic: true },
  {
    role: 'revenue-reverse-charge',
    skr03: '8336',
    skr04: '4336',
    kind: 'revenue',
    name: 'Erlöse aus im anderen EU-Land steuerpflichtigen Leistungen, Empfänger schuldet die Steuer',
    automatic: true,
  },
  {
    role: 'revenue-third-country',
    skr03: '8338',
    skr04: '4338',
    kind: 'revenue',
    name: 'Erlöse aus im Drittland steuerbaren Leistungen',
    automatic: true,
  },
  { role: 'revenue-oss', skr03: '8320', skr04: '4320', kind: 'revenue', name: 'Erlöse aus im anderen EU-Land steuerpflichtigen Leistungen', automatic: true },
  { role: 'exchange-gain', skr03: '2660', skr04: '4840', kind: 'revenue', name: 'Erträge aus der Währungsumrechnung' },
  { role: 'other-income', skr03: '2700', skr04: '4830', kind: 'revenue', name: 'Sonstige betriebliche Erträge' },
  { role: 'model-costs', skr03: '3100', skr04: '5900', kind: 'expense', name: 'Fremdleistungen' },
  {
    role: 'model-costs-eu',
    skr03: '3123',
    skr04: '5923',
    kind: 'expense',
    name: 'Sonstige Leistungen eines im anderen EU-Land ansässigen Unternehmers',
    automatic: true,
  },
  {
    role: 'model-costs-third-country',
    skr03: '3125',
    skr04: '5925',
    kind: 'expense',
    name: 'Leistungen eines im Ausland ansässigen Unternehmers',
    automatic: true,
  },
  { role: 'wages', skr03: '4120', skr04: '6020', kind: 'expense', name: 'Gehälter' },
  { role: 'social-security', skr03: '4130', skr04: '6110', kind: 'expense', name: 'Gesetzliche soziale Aufwendungen' },
  { role: 'rent', skr03: '4210', skr04: '6310', kind: 'expense', name: 'Miete' },
  { role: 'telecommunication', skr03: '4920', skr04: '6805', kind: 'expense', name: 'Telefon' },
  { role: 'office-supplies', skr03: '4930', skr04: '6815', kind: 'expense', name: 'Bürobedarf' },
  { role: 'advice', skr03: '4950', skr04: '6825', kind: 'expense', name: 'Rechts- und Beratungskosten' },
  { role: 'closing-costs', skr03: '4957', skr04: '6827', kind: 'expense', name: 'Abschluss- und Prüfungskosten' },
  { role: 'licences', skr03: '4964', skr04: '6837', kind: 'expense', name: 'Aufwendungen für Lizenzen, Konzessionen' },
  { role: 'bank-fees', skr03: '4970', skr04: '6855', kind: 'expense', name: 'Nebenkosten des Geldverkehrs' },
  { role: 'exchange-loss', skr03: '2150', skr04: '6880', kind: 'expense', name: 'Aufwendungen aus der Währungsumrechnung' },
  { role: 'bad-debts', skr03: '2400', skr04: '6930', kind: 'expense', name: 'Forderungsverluste (übliche Höhe)' },
];
