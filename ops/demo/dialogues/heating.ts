import type { Dialogue } from './dialogue.ts';

export const heating: readonly Dialogue[] = [
  {
    cold: true,
    turns: [
      [
        'Guten Morgen, unsere Heizung ist seit heute früh kalt. Es ist eine {geraet}, im Display steht {fehler}.',
        'Guten Morgen, das tut mir leid. {fehler} deutet bei Ihrer {geraet} meist auf zu wenig Wasserdruck oder einen Zündfehler hin. Bitte lesen Sie am Manometer den Druck ab: Steht der Zeiger unter 1,0 bar?',
      ],
      [
        'Der Zeiger steht bei 0,6',
        'Dann fehlt der Anlage Wasser. Wenn Sie einen Füllschlauch haben, füllen Sie bitte langsam bis 1,5 bar auf und drücken danach die Entstörtaste. Läuft sie in zehn Minuten nicht wieder an, schicke ich Ihnen gern heute noch einen Monteur. Passt Ihnen {fenster}?',
      ],
      [
        'Hat geklappt, sie läuft wieder. Vielen Dank!',
        'Sehr gut! Behalten Sie den Druck bitte ein paar Tage im Auge. Fällt er erneut ab, ist vermutlich das Ausdehnungsgefäß zu prüfen – melden Sie sich dann einfach hier.',
      ],
    ],
  },
  {
    cold: true,
    turns: [
      [
        'Hallo, die Heizkörper im Obergeschoss werden nicht mehr warm, unten ist alles ok.',
        'Guten Tag, das klingt nach Luft im System. Bitte entlüften Sie die Heizkörper im Obergeschoss, beginnend mit dem, der der Anlage am nächsten ist: Ventil öffnen, bis nur noch Wasser kommt. Danach den Druck prüfen, er sollte bei 1,5 bar liegen.',
      ],
      [
        'Entlüftet habe ich schon, kam keine Luft',
        'Dann kommt auch die Umwälzpumpe oder der hydraulische Abgleich in Frage. Das sollte sich ein Monteur ansehen. Ich kann Ihnen {termin} {fenster} anbieten – soll ich das so weitergeben?',
      ],
      [
        'Ja bitte, {strasse}',
        'Notiert: {termin} {fenster}, {strasse}. Das Büro bestätigt Ihnen den Termin noch. Die Anfahrt kostet 39 €, die Arbeitszeit 78 € je Stunde zuzüglich Mehrwertsteuer.',
      ],
    ],
  },
  {
    cold: true,
    turns: [
      [
        'Unsere {geraet} macht seit gestern laute Klopfgeräusche. Ist das gefährlich?',
        'Klopfen entsteht meist durch Luft oder Kalk im Wärmetauscher und ist in der Regel nicht gefährlich, sollte aber geprüft werden. Riechen Sie Gas oder tritt Wasser aus?',
      ],
      [
        'Nein, weder noch',
        'Gut. Dann reicht ein regulärer Termin. Senken Sie die Vorlauftemperatur bis dahin um etwa fünf Grad, das mindert die Geräusche. Frei wäre {termin} {fenster}.',
      ],
    ],
  },
  {
    turns: [
      [
        'Wann ist bei uns die nächste Wartung fällig? {nachname}, {strasse}',
        'Guten Tag! Ihr genaues Wartungsdatum kann ich hier nicht einsehen; üblich ist einmal im Jahr, am besten vor der Heizperiode. Ich gebe Ihre Frage an das Büro, es meldet sich innerhalb eines Werktags.',
      ],
      [
        'Was kostet die Wartung?',
        'Die Wartung einer Gastherme kostet pauschal 149 € zuzüglich Mehrwertsteuer, Anfahrt im Umkreis von 20 km eingeschlossen. Verschleißteile werden nach Aufwand berechnet.',
      ],
    ],
  },
  {
    turns: [
      [
        'Hallo, wir überlegen eine Wärmepumpe statt unserer alten Ölheizung. Machen Sie das?',
        'Ja, wir planen und bauen Luft-Wasser-Wärmepumpen, auch im Bestand. Für eine erste Einschätzung helfen Baujahr des Hauses, beheizte Fläche und Ihr Ölverbrauch in den letzten drei Jahren.',
      ],
      [
        'Baujahr 1987, 150 qm, ca. 2200 Liter im Jahr',
        'Danke! Das entspricht ungefähr 22.000 kWh im Jahr, eine Wärmepumpe ist damit gut machbar. Vor einem Angebot rechnen wir die Heizlast raumweise. Zur Förderung berät Sie unser Büro; verbindliche Auskunft gibt die KfW. Möchten Sie einen Termin vor Ort?',
      ],
      [
        'Gerne, am liebsten nachmittags',
        'Ich schlage {termin} {fenster} vor. Die Erstberatung vor Ort ist kostenlos und dauert etwa eine Stunde. Bitte halten Sie die letzten Ölrechnungen bereit.',
      ],
      ['Passt, danke', 'Sehr gern. Das Büro schickt Ihnen eine Bestätigung. Bis dahin einen schönen Tag!'],
    ],
  },
  {
    turns: [
      [
        'Welche Vorlauftemperatur ist bei Fußbodenheizung normal?',
        'Bei einer Fußbodenheizung sind an kalten Tagen 30 bis 38 °C üblich, je nach Dämmung. Höher als 45 °C sollte sie nicht laufen, damit der Estrich keinen Schaden nimmt.',
      ],
    ],
  },
  {
    cold: true,
    turns: [
      [
        'Notfall! Es riecht im Heizungskeller nach Gas',
        'Bitte sofort: keine Schalter betätigen, kein Licht, keine Klingel, Fenster öffnen, Gashahn schließen, Haus verlassen. Rufen Sie von draußen die Störungsnummer Ihres Gasversorgers oder die 112 an. Unser Notdienst ist unter der Nummer auf unserer Webseite erreichbar.',
      ],
      [
        'Versorger war da, Leitung ist abgesperrt. Können Sie reparieren?',
        'Gut, dass Sie in Sicherheit sind. Ich gebe das als dringend weiter, unser Notdienst ruft Sie in den nächsten 30 Minuten zurück. Bitte halten Sie das Protokoll des Versorgers bereit.',
      ],
    ],
  },
  {
    turns: [
      [
        'Kann man den Thermostat an der {geraet} auch über das Handy steuern?',
        'Ja, für die meisten Geräte der letzten zehn Jahre gibt es ein Internetmodul zum Nachrüsten. Ob es für Ihre {geraet} passt, prüft unser Büro anhand der Seriennummer vom Typenschild. Schicken Sie sie gern hier.',
      ],
      ['Die Nummer ist {serie}', 'Vielen Dank, ich habe {serie} weitergegeben. Sie hören bis {termin} von uns.'],
    ],
  },
];
