/** The 31 fields of an EXTF header, version 700 (developer.datev.de, DATEV-Format, Header). */
export interface HeaderField {
  readonly name: string;
  readonly quoted: boolean;
  /** What the field holds without its quotes. */
  readonly pattern: RegExp;
}

const date = /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
const empty = /^$/;
const field = (name: string, pattern: RegExp): HeaderField => ({ name, quoted: false, pattern });
const quoted = (name: string, pattern: RegExp): HeaderField => ({ name, quoted: true, pattern });

/** Fields 6 to 14: what every category fills in the same way. */
const common: readonly HeaderField[] = [
  field('Erzeugt am', /^20\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d\d{3}$/),
  field('Importiert', empty),
  quoted('Herkunft', /^\w{0,2}$/),
  quoted('Exportiert von', /^[\w ]{0,25}$/),
  quoted('Importiert von', empty),
  field('Beraternummer', /^(1\d{2}[1-9]|1\d[1-9]\d|1[1-9]\d{2}|[2-9]\d{3}|[1-9]\d{4,6})$/),
  field('Mandantennummer', /^[1-9]\d{0,4}$/),
  field('WJ-Beginn', date),
  field('Sachkontenlänge', /^[4-8]$/),
];
/** Fields 23 to 31. */
const tail: readonly HeaderField[] = [
  field('reserviert', empty),
  quoted('Derivatskennzeichen', empty),
  field('reserviert', empty),
  field('reserviert', empty),
  quoted('Sachkontenrahmen', /^(\d{2}){0,2}$/),
  field('ID der Branchenlösung', /^\d{0,4}$/),
  field('reserviert', empty),
  quoted('reserviert', empty),
  quoted('Anwendungsinformation', /^\P{Cc}{0,16}$/u),
];

export const bookingHeader: readonly HeaderField[] = [
  quoted('Kennzeichen', /^EXTF$/),
  field('Versionsnummer', /^700$/),
  field('Formatkategorie', /^21$/),
  quoted('Formatname', /^Buchungsstapel$/),
  field('Formatversion', /^13$/),
  ...common,
  field('Datum von', date),
  field('Datum bis', date),
  quoted('Bezeichnung', /^[\w./ -]{0,30}$/),
  quoted('Diktatkürzel', /^([A-Z]{2}){0,2}$/),
  field('Buchungstyp', /^[12]$/),
  field('Rechnungslegungszweck', /^(0|30|40|50|64)$/),
  // Since 2016/17 DATEV takes an empty value for "locked", so it is never left empty.
  field('Festschreibung', /^[01]$/),
  quoted('WKZ', /^[A-Z]{3}$/),
  ...tail,
];

/** Master data has no period, no lock and no currency: those fields stay empty. */
export const debtorHeader: readonly HeaderField[] = [
  quoted('Kennzeichen', /^EXTF$/),
  field('Versionsnummer', /^700$/),
  field('Formatkategorie', /^16$/),
  quoted('Formatname', /^Debitoren\/Kreditoren$/),
  field('Formatversion', /^5$/),
  ...common,
  field('Datum von', empty),
  field('Datum bis', empty),
  quoted('Bezeichnung', empty),
  quoted('Diktatkürzel', empty),
  field('Buchungstyp', empty),
  field('Rechnungslegungszweck', empty),
  field('Festschreibung', empty),
  quoted('WKZ', empty),
  ...tail,
];
