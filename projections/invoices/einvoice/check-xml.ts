import { XmlParseError } from 'libxml2-wasm';
import { fromCii } from '../../../domain/invoices/einvoice/cii.ts';
import type { Measure, Said, Severity } from '../../../domain/invoices/einvoice/rules/rule.ts';
import { emptyElements, isXRechnung, violationsOf } from '../../../domain/invoices/einvoice/rules/violations.ts';
import { fromUbl } from '../../../domain/invoices/einvoice/ubl.ts';
import { beyondEn16931 } from './beyond-en16931.ts';
import { openXml, treeOf } from './parse-xml.ts';
import { isRoot, schemaFaults } from './schemas.ts';

/** What is wrong with an e-invoice. */
export interface Fault {
  /** The id of the rule; `XML` and `XSD` for what is no e-invoice at all. */
  readonly rule: string;
  readonly severity: Severity;
  readonly field: string;
  readonly place: string;
  readonly says: Said;
}

/**
 * Judges a file as its receiver would: is it XML, does it keep its schema, and then every rule, on what the file says and not on what was meant.
 * By the measure `official` anybody's invoice gets the verdict of the official rule sets: it must not be sent if a fault is fatal;
 * by `issue` a document of ours is held against what we ask of ourselves.
 */
export function checkXml(xml: Uint8Array, measure: Measure): readonly Fault[] {
  let document;
  try {
    document = openXml(xml);
  } catch (error) {
    if (!(error instanceof XmlParseError)) throw error;
    return [unreadable(error.message)];
  }
  try {
    const tree = treeOf(document);
    if (!isRoot(tree.name)) return [unknown(tree.name)];
    const schema = schemaFaults(document, tree.name).map((fault): Fault => ({
      rule: 'XSD',
      severity: 'fatal',
      field: tree.name,
      place: fault.slice(0, fault.indexOf(':')),
      says: { de: `Das Schema wird verletzt, Zeile ${fault}`, en: `The schema is broken, line ${fault}` },
    }));
    const invoice = tree.name === 'rsm:CrossIndustryInvoice' ? fromCii(tree) : fromUbl(tree);
    const empty = emptyElements(tree, measure === 'issue' || isXRechnung(invoice) ? 'fatal' : 'information');
    return [...schema, ...empty, ...violationsOf(invoice, measure), ...beyondEn16931(tree, invoice)];
  } finally {
    document.dispose();
  }
}

function unreadable(message: string): Fault {
  return {
    rule: 'XML',
    severity: 'fatal',
    field: '',
    place: '',
    says: { de: `Die Datei ist kein wohlgeformtes XML: ${message.trim()}`, en: `The file is no well-formed XML: ${message.trim()}` },
  };
}

function unknown(root: string): Fault {
  return {
    rule: 'XSD',
    severity: 'fatal',
    field: root,
    place: '',
    says: {
      de: `Das Element ${root} ist keine E-Rechnung: erwartet wird CrossIndustryInvoice (CII), Invoice oder CreditNote (UBL).`,
      en: `The element ${root} is no e-invoice: CrossIndustryInvoice (CII), Invoice or CreditNote (UBL) is expected.`,
    },
  };
}
