/** The 31 fields of an EXTF header, version 700 (developer.datev.de, DATEV-Format, Header), as a Buchungsstapel fills them. */
export interface HeaderField {
  readonly name: string;
  readonly quoted: boolean;
  /** What the field holds without its quotes. */
  readonly pattern: RegExp;
}

const date = /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const empty = /^$/;

export const headerFields: readonly HeaderField[] = [
  { name: 'Kennzeichen', quoted: true, pattern: /^EXTF$/ },
  { name: 'Versionsnummer', quoted: false, pattern: /^700$/ },
  { name: 'Formatkategorie', quoted: false, pattern: /^21$/ },
  { name: 'Formatname', quoted: true, pattern: /^Buchungsstapel$/ },
  { name: 'Formatversion', quoted: false, pattern: /^13$/ },
  { name: 'Erzeugt am', quoted: false, pattern: /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}$/ },
  { name: 'Importiert', quoted: false, pattern: empty },
  { name: 'Herkunft', quoted: true, pattern: /^\w{0,2}$/ },
  { name: 'Exportiert von', quoted: true, pattern: /^\w{0,25}$/ },
  { name: 'Importiert von', quoted: true, pattern: empty },
  { name: 'Beraternummer', quoted: false, pattern: /^[1-9]\d{3,6}$/ },
  { name: 'Mandantennummer', quoted: false, pattern: /^[1-9]\d{0,4}$/ },
  { name: 'WJ-Beginn', quoted: false, pattern: date },
  { name: 'Sachkontenlänge', quoted: false, pattern: /^[4-8]$/ },
  { name: 'Datum von', quoted: false, pattern: date },
  { name: 'Datum bis', quoted: false, pattern: date },
  { name: 'Bezeichnung', quoted: true, pattern: /^[\w./ -]{0,30}$/ },
  { name: 'Diktatkürzel', quoted: true, pattern: /^([A-Z]{2}){0,2}$/ },
  { name: 'Buchungstyp', quoted: false, pattern: /^[12]$/ },
  { name: 'Rechnungslegungszweck', quoted: false, pattern: /^(0|30|40|50|64)$/ },
  // Since 2016/17 DATEV takes an empty value for "locked", so it is never left empty.
  { name: 'Festschreibung', quoted: false, pattern: /^[01]$/ },
  { name: 'WKZ', quoted: true, pattern: /^[A-Z]{3}$/ },
  { name: 'reserviert', quoted: false, pattern: empty },
  { name: 'Derivatskennzeichen', quoted: true, pattern: empty },
  { name: 'reserviert', quoted: false, pattern: empty },
  { name: 'reserviert', quoted: false, pattern: empty },
  { name: 'Sachkontenrahmen', quoted: true, pattern: /^(\d{2}){0,2}$/ },
  { name: 'ID der Branchenlösung', quoted: false, pattern: /^\d{0,4}$/ },
  { name: 'reserviert', quoted: false, pattern: empty },
  { name: 'reserviert', quoted: true, pattern: empty },
  { name: 'Anwendungsinformation', quoted: true, pattern: /^\P{Cc}{0,16}$/u },
];
