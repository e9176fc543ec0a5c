import type { Dialogue } from './dialogue.ts';

/** What people in rented flats ask a property manager. */
export const tenantOffice: readonly Dialogue[] = [
  {
    turns: [
      [
        'Guten Tag, im Stiegenhaus ist seit gestern das Licht kaputt',
        'Guten Tag, danke für den Hinweis. Ich gebe die Störung an die Haustechnik weiter. In welchem Haus und Stockwerk ist es dunkel?',
      ],
      ['{strasse}, zweiter Stock', 'Vielen Dank, {strasse}, zweiter Stock, ist aufgenommen. Ein Elektriker kommt {termin} {fenster}.'],
    ],
  },
  {
    turns: [
      [
        'Wann bekommen wir die Betriebskostenabrechnung?',
        'Die Abrechnung wird bis 30. Juni für das vergangene Jahr verschickt. Ein Guthaben oder eine Nachzahlung ist zwei Monate später fällig.',
      ],
    ],
  },
  {
    turns: [
      [
        'Ich bräuchte einen zweiten Kellerschlüssel',
        'Gern. Schlüssel werden nur an Mieterinnen und Mieter laut Vertrag ausgegeben. Bitte bringen Sie einen Lichtbildausweis in unser Büro mit, die Nachbestellung kostet 24 €.',
      ],
      ['Wann haben Sie offen?', 'Montag bis Donnerstag von 8 bis 12 Uhr und nach Vereinbarung.'],
    ],
  },
  {
    turns: [
      [
        'Bei uns im Bad schimmelt die Decke',
        'Das sollten wir rasch ansehen. Bitte schicken Sie uns ein Foto und nennen Sie Ihre Türnummer. Lüften Sie bis dahin mehrmals täglich kurz quer.',
      ],
      ['Top 7, {strasse}', 'Danke, ich habe Top 7, {strasse}, weitergegeben. Die Hausverwaltung meldet sich {termin} bei Ihnen.'],
    ],
  },
];
