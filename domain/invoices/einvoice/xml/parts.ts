import { element, inXml, type XmlElement } from './element.ts';

/** The fields of a group, as one syntax lays them out. */
export type Values = Readonly<Record<string, unknown>>;
type Filled = Record<string, unknown>;

/**
 * A place in a document that is written and read by the same line of a table: the writer keeps the table's order, which is the schema's,
 * and the reader finds what the writer wrote.
 */
export interface Part {
  /** Says nothing by itself (`TypeCode` VAT): a group that holds only such parts is left out. */
  readonly constant?: true;
  write(values: Values, currency: string): readonly XmlElement[];
  read(parent: XmlElement, into: Filled): void;
}

interface Choice {
  /** Which of several elements of one name is meant. */
  readonly where?: (element: XmlElement) => boolean;
}

/** An element without a visible character would be an empty one, which no rule set allows. */
const text = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const said = inXml(value);
  return said.trim() === '' ? undefined : said;
};

/** An element with text; `attributes` maps attribute names to further fields. */
export function leaf(tag: string, key: string, attributes: Readonly<Record<string, string>> = {}, { where = () => true }: Choice = {}): Part {
  return {
    write(values) {
      const value = text(values[key]);
      if (value === undefined) return [];
      const named = Object.entries(attributes).flatMap(([name, field]) => {
        const filled = text(values[field]);
        return filled === undefined ? [] : [[name, filled] as const];
      });
      return [element(tag, value, Object.fromEntries(named))];
    },
    read(parent, into) {
      const found = parent.children.find((child) => child.name === tag && where(child));
      if (!found || found.text === '') return;
      into[key] = found.text;
      for (const [name, field] of Object.entries(attributes)) if (found.attributes[name] !== undefined) into[field] = found.attributes[name];
    },
  };
}

/** A leaf whose attribute never changes, and which is known by it. */
export function marked(tag: string, key: string, attribute: string, value: string): Part {
  const inner = leaf(tag, key, {}, { where: ({ attributes }) => attributes[attribute] === value });
  return { ...inner, write: (values, currency) => inner.write(values, currency).map((made) => ({ ...made, attributes: { [attribute]: value } })) };
}

/** An amount in the currency of the document, which the syntax wants beside it. */
export function amount(tag: string, key: string): Part {
  const inner = leaf(tag, key);
  return { ...inner, write: (values, currency) => inner.write(values, currency).map((made) => ({ ...made, attributes: { currencyID: currency } })) };
}

/** A date in the form of UN/CEFACT's code 102, `YYYYMMDD`. */
export function date102(tag: string, key: string, string = 'udt:DateTimeString'): Part {
  return {
    write(values) {
      const value = text(values[key]);
      return value === undefined ? [] : [element(tag, [element(string, value.replaceAll('-', ''), { format: '102' })])];
    },
    read(parent, into) {
      const found = parent.children.find(({ name }) => name === tag)?.children[0]?.text;
      if (found !== undefined && found !== '') into[key] = /^\d{8}$/.test(found) ? `${found.slice(0, 4)}-${found.slice(4, 6)}-${found.slice(6)}` : found;
    },
  };
}

/** Another place where others put a field; ours stands elsewhere. */
export function alias(tag: string, key: string): Part {
  return { constant: true, write: () => [], read: leaf(tag, key).read };
}

export function constant(tag: string, value: string | readonly XmlElement[]): Part {
  return { constant: true, write: () => [element(tag, value)], read: () => undefined };
}

/** An element around parts. With a key its fields stand in an object of their own, without one in the parent's. */
export function group(tag: string, parts: readonly Part[], options: { readonly key?: string; readonly always?: true } & Choice = {}): Part {
  const { key, always, where = () => true } = options;
  return {
    write(values, currency) {
      const own = key === undefined ? values : objectOf(values[key]);
      const children = own === undefined ? [] : inside(parts, own, currency);
      return children.length > 0 || always ? [element(tag, children)] : [];
    },
    read(parent, into) {
      const found = parent.children.find((child) => child.name === tag && where(child));
      if (!found) return;
      const own = key === undefined ? into : {};
      for (const part of parts) part.read(found, own);
      if (key !== undefined && Object.keys(own).length > 0) into[key] = own;
    },
  };
}

/** One element per entry of a list. */
export function list(tag: string, key: string, parts: readonly Part[], { where = () => true }: Choice = {}): Part {
  return {
    write(values, currency) {
      const entries = values[key];
      if (!Array.isArray(entries)) return [];
      return entries.flatMap((entry: unknown) => {
        const children = inside(parts, objectOf(entry) ?? {}, currency);
        return children.length > 0 ? [element(tag, children)] : [];
      });
    },
    read(parent, into) {
      const entries = parent.children
        .filter((child) => child.name === tag && where(child))
        .map((child) => {
          const own: Filled = {};
          for (const part of parts) part.read(child, own);
          return own;
        });
      if (entries.length > 0) into[key] = entries;
    },
  };
}

/** One leaf per entry of a list. */
export function leaves(
  tag: string,
  key: string,
  field: string,
  attributes: Readonly<Record<string, string>> = {},
  choice: Choice & { readonly having?: (entry: Values) => boolean } = {},
): Part {
  const { where = () => true, having = () => true } = choice;
  const one = leaf(tag, field, attributes);
  return {
    write(values, currency) {
      const entries = values[key];
      return Array.isArray(entries)
        ? entries.flatMap((entry: unknown) => (having(objectOf(entry) ?? {}) ? one.write(objectOf(entry) ?? {}, currency) : []))
        : [];
    },
    read(parent, into) {
      const before = into[key];
      const entries = parent.children
        .filter((child) => child.name === tag && where(child))
        .map((child) => {
          const own: Filled = {};
          one.read(element('', [child]), own);
          return own;
        });
      if (entries.length > 0) into[key] = [...(Array.isArray(before) ? before : []), ...entries];
    },
  };
}

/** The parts of an element, in their order; constants alone are nothing. */
function inside(parts: readonly Part[], values: Values, currency: string): readonly XmlElement[] {
  const written = parts.map((part) => ({ part, elements: part.write(values, currency) }));
  return written.some(({ part, elements }) => part.constant !== true && elements.length > 0) ? written.flatMap(({ elements }) => elements) : [];
}

function objectOf(value: unknown): Values | undefined {
  return typeof value === 'object' && value !== null ? (value as Values) : undefined;
}
