import type { EInvoice } from '../model.ts';
import type { XmlElement } from '../xml/element.ts';
import { acrossBorders } from './across-borders.ts';
import { arithmetic } from './arithmetic.ts';
import { codeLists } from './code-lists.ts';
import { conditions } from './conditions.ts';
import { decimals } from './decimals.ts';
import { peppol } from './peppol.ts';
import { periods } from './periods.ts';
import { presence } from './presence.ts';
import type { Measure, Rule, Said, Severity } from './rule.ts';
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
  ...acrossBorders,
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
export function violationsOf(invoice: EInvoice, measure: Measure = 'issue'): readonly Violation[] {
  const asked = ({ only }: { readonly only?: 'xrechnung' }) => only === undefined || isXRechnung(invoice);
  return rules.flatMap((rule) => {
    const { id, severity, field, says, official } = rule;
    const violation = (at: Severity) => (place: string) => ({ rule: id, severity: at, field, place, says });
    const ours = asked(rule) ? rule.broken(invoice) : [];
    if (measure === 'issue' || official === undefined) return ours.map(violation(severity));
    const theirs = asked(official) ? official.broken(invoice) : [];
    return [...theirs.map(violation(severity)), ...ours.filter((place) => !theirs.includes(place)).map(violation('information'))];
  });
}

export function isXRechnung({ specification }: EInvoice): boolean {
  return (specification ?? '').includes(':xrechnung_');
}

/**
 * PEPPOL-EN16931-R008, which can be seen in the document only: no element is empty. The schema of CII demands the one exception.
 * The official sets ask it of an XRechnung; elsewhere it is ours.
 */
export function emptyElements(root: XmlElement, severity: Severity = 'fatal'): readonly Violation[] {
  return emptyIn(root).map((place) => ({
    rule: 'PEPPOL-EN16931-R008',
    severity,
    field: place,
    place,
    says: { de: 'Ein Element ist leer; es muss einen Wert haben oder fehlen.', en: 'An element is empty; it must have a value or be left out.' },
  }));
}

function emptyIn({ name, children, text }: XmlElement): readonly string[] {
  if (children.length > 0) return children.flatMap(emptyIn);
  return text.trim() === '' && name !== 'ram:ApplicableHeaderTradeDelivery' ? [name] : [];
}
