export interface Field {
  readonly value: string;
  readonly quoted: boolean;
  /** A quote that opens and never closes, or text behind a closing one. */
  readonly broken: boolean;
}

/** Splits a line of an EXTF file; a doubled quote inside quotes is one quote. */
export function readLine(line: string): readonly Field[] {
  const fields: Field[] = [];
  let at = 0;
  for (;;) {
    if (line[at] === '"') {
      let value = '';
      at += 1;
      for (;;) {
        const end = line.indexOf('"', at);
        if (end < 0) return [...fields, { value: value + line.slice(at), quoted: true, broken: true }];
        value += line.slice(at, end);
        at = end + 1;
        if (line[at] !== '"') break;
        value += '"';
        at += 1;
      }
      const next = line.indexOf(';', at);
      const rest = line.slice(at, next < 0 ? undefined : next);
      fields.push({ value: value + rest, quoted: true, broken: rest !== '' });
      if (next < 0) return fields;
      at = next + 1;
    } else {
      const next = line.indexOf(';', at);
      const value = line.slice(at, next < 0 ? undefined : next);
      fields.push({ value, quoted: false, broken: value.includes('"') });
      if (next < 0) return fields;
      at = next + 1;
    }
  }
}
