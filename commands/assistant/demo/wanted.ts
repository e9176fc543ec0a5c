import { plain } from './stems.ts';

/** The kind of answer a question asks for, where its form shows it. */
export type Wanted = 'appointment' | 'price' | 'phone' | 'email' | 'hours' | 'duration' | 'address' | 'contact' | 'services';

// Both languages in one: people write as they like, whatever language the assistant answers in. Order is precedence.
const asks: readonly (readonly [Wanted, RegExp])[] = [
  [
    'price',
    /\b(?:preis|kosten\b|kostet|koste\b|teuer|billig|gunstig|gebuhr|tarif|honorar|stundensatz|price|cost|how much|fee|charge|expensive|cheap|rates?\b)|\bwie ?viel (?:euro|geld)\b|€/u,
  ],
  ['email', /\be-?mail|\bmailadresse/u],
  ['phone', /\btelefon|\b(?:ruf)?nummer\b|\bhandynummer|\banrufen\b|\bphone\b|\btelephone\b|\b(?:your|the) number\b|\bcall you\b/u],
  [
    'appointment',
    /\btermin|\bvereinbaren\b|\bbuchen\b|\bvorbeikommen\b|\bwann (?:kommt|kommen|kann|konnen|konnten|ware|hat|schickt)\b|\b(?:monteur|techniker|handwerker|jemand|berater)\w*\b.*\b(?:kommen|kommt|schicken|vorbei)|\bappointment|\bbook\b|\bschedule\b|\btechnician|\b(?:come|send)\b.*\b(?:by|over|out|somebody|someone)\b/u,
  ],
  [
    'hours',
    /\b(?:offnungszeit|geoffnet|offen\b|geschlossen|burozeit|sprechzeit|geschaftszeit|sprechstunde|opening|opened|hours\b|closed?\b|closing)|\b(?:are|do|is) (?:you|your \w+) (?:\w+ )?open\b|\bopen (?:on|at|until|till|today|tomorrow)\b|\bwhen\b.*\bopen\b|\b(?:macht|machen|habt|haben|hat) .*\b(?:auf|zu)\b[\s?!.]*$|\bwann .*\b(?:erreichbar|da)\b[\s?!.]*$|\bbis wann\b|^(?:und )?(?:am|an|auch am|sind sie am|sind sie)? ?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|wochenend|feiertag)\w*(?: auch)?(?: da)?[\s?!.]*$/u,
  ],
  ['duration', /\bwie lange\b|\bdauert?\b|\bhow long\b/u],
  [
    'address',
    /\b(?:adresse|anschrift|standort|filiale|address|location|directions)|\bwo (?:sind|ist|finde|findet|liegt|befinde|sitz|haben)\b.*\b(?:sie|ihr|euch|ihre?[nrm]?|buro|firma|laden|geschaft|praxis|betrieb)\b|\bwhere (?:are you|is your|can i find you|do i find you)\b|\bparkplatz|\bparken\b/u,
  ],
  ['contact', /\bkontakt|\berreich(?:e|en|t|bar)\b|\bcontact|\breach\b/u],
  [
    'services',
    /\bleistung|\bwas (?:machen|bieten|tun|konnen) sie\b|\bbieten sie an\b|\bwomit\b|\bwobei\b|\bangebotene|\bservices\b|\bwhat do you (?:do|offer)\b|\bwhat can you\b/u,
  ],
];

/** What a fact must look like to be such an answer. */
const gives: Readonly<Partial<Record<Wanted, RegExp>>> = {
  price:
    /\d[\d.,]*\s?(?:€|euro\b|eur\b|chf\b|franken|prozent|%)|(?:€|£|\$|chf|eur)\s?\d|\b(?:kostenlos|kostenfrei|gratis|free of charge|for free)\b|\bcosts?\b.*\d/u,
  hours:
    /\buhr\b|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2} ?(?:am|pm)\b|\bgeoffnet\b|\bgeschlossen\b|\bopen(?:ing)?\b|\bclosed\b|\b24\/7\b|\b(?:mo|montag)\w*\.? ?(?:-|–|bis)/u,
  duration: /\b(?:minute|stunde|tag|woche|monat|jahr|hour|day|week|month|year)(?:s|n|e|en)?\b/u,
  address:
    /\w(?:strasse|str\.|gasse|allee|platz|weg|ring|damm|ufer) \d|\b\d{4,5} \p{L}|\b(?:street|road|avenue|located)\b|\bfinden (?:sie )?uns\b|\bfind us\b|\badresse\b|\baddress\b|\bparkpl/u,
  phone: /(?:\+|\b0)\d(?:[\s/()-]*\d){5,}|\btelefon|\bphone\b/u,
  email: /\S@\S/u,
  contact: /(?:\+|\b0)\d(?:[\s/()-]*\d){5,}|\S@\S|\berreichbar\b|\berreichen\b|\bkontakt|\breach\b|\bcall us\b|\bcontact\b/u,
  services: /^(?:wir|we|unser betrieb)\b|\b(?:leistung|angebot|service)\w*/u,
};

export function wantedBy(question: string): Wanted | undefined {
  return asks.find(([, pattern]) => pattern.test(plain(question)))?.[0];
}

export function fits(wanted: Wanted | undefined, fact: string): boolean {
  const shape = wanted && gives[wanted];
  return shape === undefined || shape.test(plain(fact));
}

/** True where one answer holds for the whole firm, so that it helps even when a further word of the question is not in it. */
export function firmWide(wanted: Wanted | undefined): boolean {
  return wanted === 'hours' || wanted === 'address' || wanted === 'phone' || wanted === 'email' || wanted === 'contact' || wanted === 'services';
}
