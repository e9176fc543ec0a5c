import type { EInvoice } from '../model.ts';

export type Severity = 'fatal' | 'warning' | 'information';

/** One rule of EN 16931, of Peppol or of XRechnung, in the words of whoever has to mend an invoice. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  /** The business term or group it is about, e.g. `BT-10`. */
  readonly field: string;
  /** Absent: asked of every invoice. */
  readonly only?: 'xrechnung';
  readonly says: Said;
  /** The places where it is broken; `''` where the document as a whole is meant. */
  readonly broken: (invoice: EInvoice) => readonly string[];
  /** What the official rule set refuses, where it asks for less than we ask of ourselves. */
  readonly official?: Official;
}

/** The same rule as EN 16931's and KoSIT's Schematron judge it. */
export interface Official {
  readonly only?: 'xrechnung';
  readonly broken: (invoice: EInvoice) => readonly string[];
}

/**
 * By which measure an e-invoice is judged: `issue` asks of a document of ours what we ask of ourselves, to the cent;
 * `official` gives the verdict of the official rule sets, and says what is only ours as information.
 */
export type Measure = 'issue' | 'official';

export interface Said {
  readonly de: string;
  readonly en: string;
}

/** For a rule about the document as a whole. */
export const when = (broken: boolean): readonly string[] => (broken ? [''] : []);

/** For a rule about each entry of a list: the places of those that break it, counted from 1. */
export function among<T>(list: readonly T[], place: string, broken: (entry: T) => boolean): readonly string[] {
  return list.flatMap((entry, i) => (broken(entry) ? [`${place} ${i + 1}`] : []));
}

export const missing = (value: string | undefined): boolean => value === undefined || value.trim() === '';
