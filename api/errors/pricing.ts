import type { ErrorEntries } from './entry.ts';

export const pricingErrors = {
  VersionNotNext: {
    status: 409,
    field: 'version',
    de: 'Die nächste Preisliste hat eine andere Versionsnummer.',
    en: 'The next price list has another version number.',
  },
  ValidFromTooEarly: {
    status: 422,
    field: 'validFrom',
    de: 'Eine Preisliste gilt frühestens ab {earliest}.',
    en: 'A price list is valid from {earliest} at the earliest.',
  },
  MonthAlreadyBilled: {
    status: 409,
    field: 'validFrom',
    de: '{period} ist bereits abgerechnet; neue Preise gelten frühestens ab {earliest}.',
    en: '{period} is billed already; new prices are valid from {earliest} at the earliest.',
  },
  ModelNotPriced: { status: 422, de: 'Für das Modell {model} fehlt der Preis.', en: 'The model {model} has no price.' },
  ModelPricedTwice: { status: 422, de: 'Das Modell {model} hat zwei Preise.', en: 'The model {model} is priced twice.' },
  PriceTooHigh: {
    status: 422,
    de: 'Ein Preis oder eine Gewichtung darf höchstens {maximum} sein. Bitte prüfen Sie die Stellen.',
    en: 'A price or weight may be at most {maximum}. Please check its digits.',
  },
  PriceNegative: { status: 422, de: 'Ein Preis darf nicht negativ sein.', en: 'A price must not be negative.' },
  PersonUnknown: {
    status: 403,
    de: 'Dafür muss eine Person mit eigenem Zugang angemeldet sein; ein Schlüssel genügt nicht.',
    en: 'A person with an account of their own has to be signed in for this; a key is not enough.',
  },
  SecondPersonNeeded: {
    status: 403,
    de: 'Neue Preise gibt eine zweite Person frei, nicht wer sie vorgeschlagen hat.',
    en: 'New prices are approved by a second person, not by the one who proposed them.',
  },
  ProposalNotFound: { status: 404, de: 'Diesen Preisvorschlag gibt es nicht.', en: 'There is no such price proposal.' },
  ProposalWithdrawn: { status: 409, de: 'Dieser Preisvorschlag wurde zurückgezogen.', en: 'This price proposal was withdrawn.' },
  ProposalApproved: { status: 409, de: 'Diese Preise sind bereits freigegeben.', en: 'These prices are approved already.' },
} as const satisfies ErrorEntries;
