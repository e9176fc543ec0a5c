import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const files = {
  'rsm:CrossIndustryInvoice': '../schemas/cii/Factur-X_1.07.3_EN16931.xsd',
  Invoice: '../schemas/ubl/invoice.xsd',
  CreditNote: '../schemas/ubl/credit-note.xsd',
} as const;
export type Root = keyof typeof files;

export function isRoot(name: string): name is Root {
  return Object.hasOwn(files, name);
}

const validators = new Map<Root, XsdValidator>();

/** What the schema of the document's root says against it, one sentence a fault. */
export function schemaFaults(document: XmlDocument, root: Root): readonly string[] {
  try {
    validator(root).validate(document);
    return [];
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  }
}

/** A compiled schema serves every invoice. */
function validator(root: Root): XsdValidator {
  const known = validators.get(root);
  if (known) return known;
  xmlRegisterFsInputProviders();
  const file = fileURLToPath(new URL(files[root], import.meta.url));
  const document = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const made = XsdValidator.fromDoc(document);
  validators.set(root, made);
  return made;
}
