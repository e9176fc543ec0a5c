/** Small letters without accents, so that "Öffnungszeiten" and "offnungszeiten" are one word. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
}

/** The telling words of a text, cut to their stems. */
export function stemsOf(text: string): readonly string[] {
  const words = plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length > 2 && !fillers.has(word)).map((word) => sameThing(word) ?? stem(word)))];
}

/**
 * How surely a word of a fact speaks of a word that was asked, from 0 to 1. German puts words together: "Stunde" is in "Arbeitsstunde",
 * while a fact on a "Bad" says little about a "Badewanne".
 */
export function likeness(asked: string, other: string): number {
  if (asked === other) return 1;
  if (other.startsWith(asked)) return 0.8;
  if ((asked.length >= 5 && other.includes(asked)) || (asked.length >= 4 && other.endsWith(asked))) return 0.6;
  if (other.length >= 5 && asked.includes(other)) return 0.6;
  if (other.length >= 4 && asked.startsWith(other)) return 0.3;
  return asked.length >= 7 && other.startsWith(asked.slice(0, 7)) ? 0.6 : 0;
}

/** Words that many questions share and that say little about what is asked. */
export function isWeak(of: string): boolean {
  return weak.has(of);
}

function stem(word: string): string {
  const cut = word.replace(/(?:ungen|ung|innen|igen|ige|ern|est|ing|ings|en|em|er|es|te|ed|ly|et|e|n|s|t)$/u, '');
  return cut.length >= 3 ? cut : word;
}

function sameThing(word: string): string | undefined {
  return together.find(([beginnings]) => beginnings.some((beginning) => word.startsWith(beginning)))?.[1];
}

/** Where two words, or two languages, mean the same to somebody at a counter. */
const together: readonly (readonly [readonly string[], string])[] = [
  [['ausgefall', 'kalt', 'emergenc', 'notfall', 'notruf', 'dringend', 'urgent'], 'notdienst'],
  [['riech', 'geruch', 'smell'], 'geruch'],
  [['rohrbruch', 'uberschwemm', 'uberflut', 'flood', 'leak'], 'wasserschad'],
  [['verstopf', 'abfluss', 'blocked', 'drain'], 'rohrreinig'],
  [['lehrstelle', 'azubi', 'lehre', 'apprentic'], 'ausbildung'],
  [['renovier', 'modernisier', 'umbau', 'renovat'], 'sanier'],
  [['barrierearm', 'barrierefrei', 'altersgerecht', 'accessible'], 'barrierefrei'],
  [['reparatur', 'reparier', 'repair'], 'repar'],
  [['mainten', 'inspekt'], 'wart'],
  [['heating', 'radiator'], 'heiz'],
  [['bathroom', 'badezimmer', 'bader'], 'bad'],
  [['invoice', 'bill'], 'rechn'],
  [['hourly', 'hour', 'stunde', 'stundensatz'], 'stund'],
  [['weekend'], 'wochenend'],
  [['zahl', 'bezahl', 'payment'], 'bezahl'],
  [['callout', 'anfahrt'], 'anfahr'],
  [['boiler', 'gastherme'], 'therm'],
];

const weak = new Set([
  'mach',
  'biet',
  'bau',
  'einbau',
  'verkauf',
  'brauch',
  'such',
  'neu',
  'gut',
  'schnell',
  'bekomm',
  'moglich',
  'firma',
  'kund',
  'funktioni',
  'kaputt',
  'problem',
  'genau',
  'heut',
  'morg',
  'bald',
  'jahr',
  'etwa',
  'repar',
  'gerat',
  'komm',
  'lass',
  'wunsch',
  'mocht',
  'rund',
  'thema',
  'company',
  'need',
  'want',
  'look',
  'do',
  'make',
  'offer',
  'new',
  'viel',
  'much',
  'nahe',
  'normal',
  'eigen',
  'dau',
  'lang',
  'long',
  'tak',
  'stell',
  'find',
  'steh',
]);

const fillers = new Set(
  (
    'aber alle als also auch auf aus bei bin bis bitte das dass dein dem den denn der des die dies diese dieser doch dort durch ein eine einem einen einer eines etwas euch euer fur ganz gar gern gerne geht gibt gib guten hab habe haben hallo hat hatte hatten hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ins ist jemand jetzt kann kein keine konnen konnten konnte kommt kommen leider machen man mal mein meine meinem meinen meiner mich mir mit nach nein nicht noch nur oder schon sehr sein seine seit sich sie sind sollte tag uber und uns unser unsere unserem unseren unserer unter viel vom von vor wann war was weil welche welchem welchen welcher welches wem wen wenn wer werden wie wieder wieviel will wir wird wissen wollen wurde wurden zum zur zwischen heisse heissen heisst name danke dank moin servus sagen fragen frage wo womit wobei ' +
    'preis preise kosten kostet koste teuer billig gunstig gebuhr gebuhren tarif tarife euro eur adresse anschrift standort offnungszeit offnungszeiten geoffnet offen geschlossen auf telefon telefonnummer nummer rufnummer email mail mailadresse kontakt erreiche erreichen erreicht erreichbar termin termine terminen vereinbaren buchen leistung leistungen bieten montag dienstag mittwoch donnerstag freitag samstag sonntag montags dienstags mittwochs donnerstags freitags samstags sonntags uhr ' +
    'about and any are but can could did does for from get good had has have hello her here his how its just may not now our out please she should some tell that the their them then there they this was were what when where which who why will with would you your yes thanks thank ' +
    'price prices cost costs expensive cheap fee fees charge address located location open opening opened hours closed close phone number telephone contact reach call appointment book schedule service services day days'
  ).split(/\s+/u),
);
