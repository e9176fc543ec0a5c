import type { Dialogue } from './dialogue.ts';

export const bathroom: readonly Dialogue[] = [
  {
    turns: [
      [
        'Bei uns tropft der Wasserhahn in der Küche, kann jemand kommen?',
        'Guten Tag, natürlich. Meist ist nur die Kartusche verschlissen. Wissen Sie, welche Marke die Armatur hat?',
      ],
      ['Steht Grohe drauf', 'Prima, dafür haben wir Ersatzteile im Wagen. {termin} {fenster} wäre ein Monteur in {ort}. Soll ich das eintragen lassen?'],
      [
        'Ja, {strasse}',
        'Danke, {strasse} ist notiert. Rechnen Sie mit rund einer halben Stunde Arbeit; Anfahrt 39 €, Arbeitszeit 78 € je Stunde, jeweils zuzüglich Mehrwertsteuer.',
      ],
    ],
  },
  {
    turns: [
      [
        'Das Abflussrohr in der Dusche ist verstopft, Hausmittel helfen nicht',
        'Das ist ärgerlich. Bitte geben Sie keinen chemischen Reiniger mehr hinein, er greift die Dichtungen an. Läuft das Wasser noch langsam ab oder gar nicht mehr?',
      ],
      [
        'Ganz langsam',
        'Dann ist es kein Notfall. Mit der Spirale ist das in 45 Minuten erledigt; pauschal 119 € zuzüglich Mehrwertsteuer. {termin} {fenster} hätten wir Zeit.',
      ],
    ],
  },
  {
    turns: [
      [
        'Wir möchten unser Bad renovieren, ca. 7 qm. Mit welchen Kosten muss man rechnen?',
        'Für ein Bad dieser Größe mit neuer Dusche, WC, Waschtisch, Fliesen und Leitungen liegen unsere Projekte meist zwischen 18.000 und 26.000 €. Genauer wird es nach einem Aufmaß vor Ort. Soll es barrierefrei werden?',
      ],
      [
        'Ja, bodengleiche Dusche wäre wichtig',
        'Das planen wir gern. Für altersgerechten Umbau gibt es unter Umständen Zuschüsse der Pflegekasse; das klären wir im Gespräch. Ich biete Ihnen {termin} {fenster} für ein Aufmaß an.',
      ],
      [
        'Wie lange dauert so ein Umbau?',
        'In der Regel zwei bis drei Wochen, wenn alle Teile da sind. Die Lieferzeit der Keramik beträgt zurzeit etwa vier Wochen.',
      ],
      ['Alles klar, der Termin passt', 'Wunderbar, das Büro bestätigt ihn per E-Mail. Bilder von Ihrem jetzigen Bad helfen uns bei der Vorbereitung.'],
    ],
  },
  {
    turns: [
      [
        'WC Spülung läuft dauernd nach',
        'Guten Tag, meist ist die Dichtung des Spülventils verkalkt. Können Sie am Eckventil das Wasser zudrehen, damit nichts verloren geht? Ein Monteur könnte {termin} {fenster} kommen.',
      ],
      ['Eckventil ist zu. Termin passt', 'Sehr gut. Ich gebe {ort}, {strasse}, so weiter. Bitte räumen Sie die Drückerplatte frei, dann geht es schnell.'],
    ],
  },
  {
    turns: [
      [
        'Wasser kommt durch die Decke im Erdgeschoss!! Was soll ich machen',
        'Bitte drehen Sie sofort den Haupthahn zu, meist neben dem Wasserzähler im Keller, und schalten Sie die Sicherung für den Raum aus. Unser Notdienst ruft Sie gleich zurück. Ist der Haupthahn zu?',
      ],
      [
        'Ja ist zu, es tropft noch nach',
        'Gut gemacht. Das Nachtropfen hört in der Regel nach einer Viertelstunde auf. Stellen Sie einen Eimer darunter und machen Sie Fotos für die Versicherung. Der Monteur ist unterwegs zu {strasse}.',
      ],
    ],
  },
  {
    turns: [
      [
        'Bieten Sie auch Wasserenthärter an? Unser Wasser hier in {ort} ist sehr hart',
        'Ja, wir bauen Weichwasseranlagen ein. In {ort} liegt die Härte bei etwa 17 °dH, da lohnt es sich. Für ein Einfamilienhaus kosten Gerät und Einbau ab 2.350 € zuzüglich Mehrwertsteuer.',
      ],
      ['Und die laufenden Kosten?', 'Rechnen Sie mit etwa 60 bis 80 € im Jahr für Salz und Wasser, dazu alle zwei Jahre eine Wartung für 119 €.'],
    ],
  },
  {
    turns: [
      [
        'Muss die Legionellenprüfung auch im Zweifamilienhaus sein?',
        'Für Ein- und Zweifamilienhäuser besteht nach der Trinkwasserverordnung keine Prüfpflicht. Sinnvoll ist sie, wenn Leitungen lange ungenutzt waren. Wir nehmen auf Wunsch Proben, die ein zugelassenes Labor auswertet.',
      ],
    ],
  },
];
