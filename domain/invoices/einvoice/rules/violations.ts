import type { EInvoice } from '../model.ts';
import type { XmlElement } from '../xml/element.ts';
import { arithmetic } from './arithmetic.ts';
import { codeLists } from './code-lists.ts';
import { conditions } from './conditions.ts';
import { decimals } from './decimals.ts';
import { peppol } from './peppol.ts';
import { periods } from './periods.ts';
import { presence } from './presence.ts';
import type { Rule, Said, Severity } from './rule.ts';
import { vatCategories } from './vat-categories.ts';
import { xrechnung } from './xrechnung.ts';

/** Every rule, in the order in which whoever mends an invoice wants to hear of them. */
export const rules: readonly Rule[] = [
  ...presence,
  ...conditions,
  ...periods,
  ...codeLists,
  ...decimals,
  ...arithmetic,
  ...vatCategories,
  ...xrechnung,
  ...peppol,
];

export interface Violation {
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  /** Where, e.g. `BG-25 3` for the third line; empty for the document. */
  readonly place: string;
  readonly says: Said;
}

/** XRechnung's own rules are asked of a document that says it is one. */
export function violationsOf(invoice: EInvoice): readonly Violation[] {
  const isXRechnung = (invoice.specification ?? '').includes(':xrechnung_');
  return rules
    .filter(({ only }) => only === undefined || isXRechnung)
    .flatMap(({ id, severity, field, says, broken }) => broken(invoice).map((place) => ({ rule: id, severity, field, place, says })));
}

/**
 * PEPPOL-EN16931-R008, which can be seen in the document only: no element is empty. The schema of CII demands the one exception.
 */
export function emptyElements(root: XmlElement): readonly Violation[] {
  return emptyIn(root).map((place) => ({
    rule: 'PEPPOL-EN16931-R008',
    severity: 'fatal',
    field: place,
    place,
    says: { de: 'Ein Element ist leer; es muss einen Wert haben oder fehlen.', en: 'An element is empty; it must have a value or be left out.' },
  }));
}

function emptyIn({ name, children, text }: XmlElement): readonly string[] {
  if (children.length > 0) return children.flatMap(emptyIn);
  return text.trim() === '' && name !== 'ram:ApplicableHeaderTradeDelivery' ? [name] : [];
}
