export interface DemoContact {
  readonly name: string;
  readonly address: string;
  readonly street: string;
  readonly town: string;
  readonly device: string;
}

const names = [
  'Katrin Vogel',
  'Jürgen Haas',
  'Familie Öztürk',
  'Monika Seidel',
  'Thomas Bäuerle',
  'Svenja Kraft',
  'Paul Hirning',
  'Ingrid Maier',
  'Ali Demir',
  'Claudia Roth-Beck',
  'Werner Schäfer',
  'Lea Zimmermann',
  'Hausverwaltung Kern',
  'Stefan Pfleiderer',
  'Renate Fuchs',
  'Dimitri Weber',
  'Annette Gauß',
  'Michael Rapp',
  'Bäckerei Hägele',
  'Julia Nägele',
  'Horst Baumann',
  'Nina Colombo',
  'Praxis Dr. Lang',
  'Erwin Stoll',
  'Carina Beutel',
  'Marek Nowak',
  'Heike Dürr',
  'Fabian Mohr',
  'Ursula Klein',
  'Gasthof Lamm',
  'Peter Aichele',
  'Sandra Wirth',
  'Kita Regenbogen',
  'Ulrich Bader',
  'Elif Kaya',
  'Martin Schnabel',
  'Gisela Ott',
  'Tobias Egner',
  'Andrea Haug',
  'Rainer Frick',
  'Christa Lutz',
  'Daniel Petrov',
  'Silke Braun',
  'Georg Heim',
];
const streets = [
  'Lindenstraße',
  'Hirschlandweg',
  'Am Neckarufer',
  'Schillerstraße',
  'Weinbergsteige',
  'Hauptstraße',
  'Plochinger Straße',
  'Im Grund',
  'Kirchgasse',
  'Ahornweg',
];
const towns = ['Esslingen', 'Plochingen', 'Ostfildern', 'Wernau', 'Altbach', 'Denkendorf', 'Deizisau'];
const devices = ['Vaillant ecoTEC', 'Viessmann Vitodens 200', 'Buderus Logamax plus', 'Wolf CGB-2', 'Junkers Cerapur', 'Brötje WGB'];

const pick = <T>(list: readonly T[], index: number, fallback: T): T => list[index % list.length] ?? fallback;

function contact(name: string, index: number, address: string): DemoContact {
  return {
    name,
    address,
    street: `${pick(streets, index * 7, 'Hauptstraße')} ${((index * 13) % 90) + 1}`,
    town: pick(towns, index * 3, 'Esslingen'),
    device: pick(devices, index * 5, 'Wolf CGB-2'),
  };
}

/** On WhatsApp. Numbers of the block that the Bundesnetzagentur keeps free for films (0171 39200xx). */
export const whatsappContacts: readonly DemoContact[] = names.slice(0, 28).map((name, i) => contact(name, i, `4917139200${String(i).padStart(2, '0')}`));

/** In the web chat, where visitors have no number and mostly no name. */
export const webContacts: readonly DemoContact[] = names.slice(28).map((name, i) => contact(name, i + 28, `besucher-${String(i + 1).padStart(2, '0')}`));
