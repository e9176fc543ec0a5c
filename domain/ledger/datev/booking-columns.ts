/**
 * The 125 columns of DATEV's Buchungsstapel, format version 13 (developer.datev.de, DATEV-Format, Buchungsstapel):
 * captions as DATEV spells them, and what a filled field must look like without its quotes. Where the portal's pattern is
 * narrower than DATEV's own sample files (BU-Schlüssel), the samples decide; the disputed `_` in Belegfeld 1 is left out.
 */
export interface Column {
  readonly caption: string;
  /** Text stands in quotes, also when it is empty; everything else never does. */
  readonly quoted: boolean;
  readonly pattern: RegExp;
  readonly required: boolean;
}

export const bookingColumns: readonly Column[] = [
  required(plain('Umsatz (ohne Soll/Haben-Kz)', /^(?!0{1,10},00)\d{1,10},\d{2}$/)),
  required(code('Soll/Haben-Kennzeichen', /^(S|H)$/)),
  code('WKZ Umsatz', /^([A-Z]{3})$/),
  plain('Kurs', /^([1-9]\d{0,3},\d{2,6})$/),
  plain('Basis-Umsatz', /^(?!0{1,10},00)\d{1,10},\d{2}$/),
  code('WKZ Basis-Umsatz', /^([A-Z]{3})$/),
  required(plain('Konto', /^(?!0{1,9}$)(\d{1,9})$/)),
  required(plain('Gegenkonto (ohne BU-Schlüssel)', /^(?!0{1,9}$)(\d{1,9})$/)),
  code('BU-Schlüssel', /^\d{1,4}$/),
  required(plain('Belegdatum', /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])$/)),
  code('Belegfeld 1', /^[A-Za-z0-9$%/-]{0,36}$/),
  code('Belegfeld 2', /^[A-Za-z0-9$%/-]{0,12}$/),
  plain('Skonto', /^([1-9]\d{0,7},\d{2})$/),
  text('Buchungstext', 60),
  plain('Postensperre', /^(0|1)$/),
  code('Diverse Adressnummer', /^\w{0,9}$/),
  plain('Geschäftspartnerbank', /^(\d{3})$/),
  plain('Sachverhalt', /^(\d{2})$/),
  plain('Zinssperre', /^(0|1)$/),
  text('Beleglink', 210),
  ...numbered(8, (n) => [text(`Beleginfo - Art ${n}`, 20), text(`Beleginfo - Inhalt ${n}`, 210)]),
  code('KOST1 - Kostenstelle', /^[\w ]{0,36}$/),
  code('KOST2 - Kostenstelle', /^[\w ]{0,36}$/),
  plain('Kost-Menge', /^\d{1,12},\d{4}$/),
  text('EU-Land u. UStID (Bestimmung)', 15),
  plain('EU-Steuersatz (Bestimmung)', /^\d{2},\d{2}$/),
  code('Abw. Versteuerungsart', /^(I|K|P|S)$/),
  plain('Sachverhalt L+L', /^(\d{1,3})$/),
  plain('Funktionsergänzung L+L', /^\d{0,3}$/),
  plain('BU 49 Hauptfunktionstyp', /^\d$/),
  plain('BU 49 Hauptfunktionsnummer', /^\d{0,2}$/),
  plain('BU 49 Funktionsergänzung', /^\d{0,3}$/),
  ...numbered(20, (n) => [text(`Zusatzinformation - Art ${n}`, 20), text(`Zusatzinformation- Inhalt ${n}`, 210)]),
  plain('Stück', /^\d{0,8}$/),
  plain('Gewicht', /^(\d{1,8},\d{2})$/),
  plain('Zahlweise', /^\d{0,2}$/),
  code('Forderungsart', /^\w{0,10}$/),
  plain('Veranlagungsjahr', /^20\d{2}$/),
  day('Zugeordnete Fälligkeit'),
  plain('Skontotyp', /^\d$/),
  text('Auftragsnummer', 30),
  code('Buchungstyp', /^[A-Z]{2}$/),
  plain('USt-Schlüssel (Anzahlungen)', /^\d{0,4}$/),
  code('EU-Land (Anzahlungen)', /^[A-Z]{2}$/),
  plain('Sachverhalt L+L (Anzahlungen)', /^\d{0,3}$/),
  plain('EU-Steuersatz (Anzahlungen)', /^(\d{1,2},\d{2})$/),
  plain('Erlöskonto (Anzahlungen)', /^(\d{4,8})$/),
  code('Herkunft-Kz', /^[A-Z]{2}$/),
  text('Buchungs GUID', 36),
  day('KOST-Datum'),
  text('SEPA-Mandatsreferenz', 35),
  plain('Skontosperre', /^(0|1)$/),
  text('Gesellschaftername', 76),
  plain('Beteiligtennummer', /^(\d{4})$/),
  text('Identifikationsnummer', 11),
  text('Zeichnernummer', 20),
  day('Postensperre bis'),
  text('Bezeichnung SoBil-Sachverhalt', 30),
  plain('Kennzeichen SoBil-Buchung', /^(\d{1,2})$/),
  plain('Festschreibung', /^(0|1)$/),
  day('Leistungsdatum'),
  day('Datum Zuord. Steuerperiode'),
  day('Fälligkeit'),
  code('Generalumkehr (GU)', /^(0|1)$/),
  plain('Steuersatz', /^(\d{1,2},\d{2})$/),
  code('Land', /^[A-Z]{2}$/),
  text('Abrechnungsreferenz', 50),
  plain('BVV-Position', /^[1-5]$/),
  text('EU-Land u. UStID (Ursprung)', 15),
  plain('EU-Steuersatz (Ursprung)', /^\d{2},\d{2}$/),
  plain('Abw. Skontokonto', /^(\d{1,9})$/),
];

function text(caption: string, length: number): Column {
  return code(caption, new RegExp(`^\\P{Cc}{0,${length}}$`, 'u'));
}
function code(caption: string, pattern: RegExp): Column {
  return { caption, quoted: true, pattern, required: false };
}
function plain(caption: string, pattern: RegExp): Column {
  return { caption, quoted: false, pattern, required: false };
}
/** TTMMJJJJ */
function day(caption: string): Column {
  return plain(caption, /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])20\d{2}$/);
}
function required(column: Column): Column {
  return { ...column, required: true };
}
function numbered(count: number, pair: (n: number) => readonly Column[]): readonly Column[] {
  return Array.from({ length: count }, (_, i) => pair(i + 1)).flat();
}
