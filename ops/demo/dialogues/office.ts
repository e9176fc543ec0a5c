import type { Dialogue } from './dialogue.ts';

export const office: readonly Dialogue[] = [
  {
    turns: [
      [
        'Wie sind Ihre Öffnungszeiten?',
        'Unser Büro ist Montag bis Donnerstag von 7:30 bis 16:30 Uhr und Freitag bis 13:00 Uhr besetzt. Für Notfälle gibt es rund um die Uhr den Notdienst.',
      ],
    ],
  },
  {
    turns: [
      [
        'Guten Tag, ich wollte fragen, ob meine Rechnung vom letzten Monat angekommen ist bei der Buchhaltung, ich hatte überwiesen',
        'Guten Tag! Zahlungseingänge kann ich hier nicht einsehen. Ich gebe Ihre Frage an die Buchhaltung, sie meldet sich innerhalb eines Werktags. Nennen Sie mir bitte die Rechnungsnummer?',
      ],
      ['R-{zahl}', 'Danke, R-{zahl} ist weitergegeben.'],
    ],
  },
  {
    turns: [
      [
        'Wir müssen den Termin am {termin} leider verschieben',
        'Kein Problem. Ich habe {termin} als abgesagt weitergegeben. Wäre eine Woche später zur gleichen Zeit recht, {fenster}?',
      ],
      ['Ja gerne', 'Dann ist es so vorgemerkt. Das Büro bestätigt Ihnen den neuen Termin.'],
    ],
  },
  {
    turns: [
      [
        'Kommt der Monteur heute noch? Er sollte {fenster} da sein',
        'Das tut mir leid. Ich frage sofort in der Einsatzleitung nach und melde mich, oder das Büro ruft Sie direkt an. An welcher Adresse warten Sie?',
      ],
      ['{strasse} in {ort}', 'Danke. Ich habe es als dringend weitergegeben.'],
      ['Er ist gerade gekommen 👍', 'Wunderbar, danke für die Rückmeldung und entschuldigen Sie die Verspätung!'],
    ],
  },
  {
    turns: [
      [
        'Suchen Sie noch Azubis für nächstes Jahr?',
        'Ja! Wir bilden Anlagenmechaniker/innen für Sanitär-, Heizungs- und Klimatechnik aus, Beginn ist der 1. September. Ein Schnupperpraktikum ist jederzeit möglich. Schicken Sie gern eine kurze Bewerbung an das Büro.',
      ],
      ['Welchen Abschluss braucht man?', 'Ein guter Hauptschulabschluss genügt. Wichtiger sind uns Interesse an Technik und Zuverlässigkeit.'],
    ],
  },
  {
    turns: [
      [
        'Machen Sie auch Notdienst am Wochenende? Was kostet das?',
        'Ja, der Notdienst ist rund um die Uhr erreichbar, für Heizungsausfall, Wasserschaden und Gasgeruch. Am Wochenende gilt ein Zuschlag von 50 Prozent auf die Arbeitszeit, die Anfahrt kostet 59 €.',
      ],
    ],
  },
  {
    turns: [
      [
        'Fahren Sie auch nach {ort}?',
        'Ja, {ort} gehört zu unserem Einsatzgebiet. Im Umkreis von 20 km um Esslingen berechnen wir die Anfahrtspauschale von 39 €.',
      ],
      ['Super, dann melde ich mich', 'Sehr gern, wir freuen uns.'],
    ],
  },
  {
    turns: [
      [
        'Bin ich hier mit einem Menschen verbunden?',
        'Nein, ich bin Wilma, der KI-Assistent der Brandt Wärme & Bad GmbH. Wenn Sie lieber mit einem Menschen sprechen möchten, ruft Sie das Büro gern zurück.',
      ],
      ['Ja bitte um Rückruf, {nachname}', 'Gern. Ich habe den Rückrufwunsch für {nachname} weitergegeben. Das Büro meldet sich {fenster}.'],
    ],
  },
  {
    turns: [
      [
        'Hallo, brauche ein Angebot für den Tausch unserer {geraet}, Reihenhaus 120 qm',
        'Guten Tag! Für ein Angebot brauchen wir Baujahr und Typ der Anlage, den Jahresverbrauch und möglichst ein Foto vom Heizraum. Seit 2024 gelten für neue Heizungen Vorgaben zum Anteil erneuerbarer Energie; welche Wege es für Ihr Haus gibt, zeigen wir Ihnen im Gespräch.',
      ],
      ['Bj 2003, ca 14000 kWh Gas', 'Vielen Dank. Ich schlage ein Gespräch vor Ort {termin} {fenster} vor, kostenlos und unverbindlich.'],
      ['Ok machen wir', 'Ist vorgemerkt. Sie bekommen eine Bestätigung vom Büro.'],
    ],
  },
  {
    turns: [
      [
        'Danke nochmal für die schnelle Hilfe gestern!',
        'Das geben wir gern an das Team weiter. Über eine Bewertung auf unserer Webseite freuen sich die Kollegen sehr.',
      ],
    ],
  },
  {
    turns: [
      [
        'Ich bin Hausverwalter und suche einen Betrieb für 34 Wohneinheiten in {ort}. Haben Sie Kapazität?',
        'Guten Tag, ja, wir betreuen mehrere Hausverwaltungen mit festem Ansprechpartner und Reaktionszeit von vier Stunden im Störungsfall. Sollen wir Ihnen unsere Konditionen für Rahmenverträge schicken?',
      ],
      ['Bitte ja, inkl. Wartung der Zentralheizung', 'Gern. Ich gebe das an die Geschäftsleitung. Frau Brandt meldet sich {termin} bei Ihnen.'],
      ['Danke', 'Sehr gern.'],
    ],
  },
];
