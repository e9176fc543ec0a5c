import { z } from 'zod';
import { expecting } from './invalid-input.ts';

/**
 * What a mail program may make a link of: a scheme, `www.`, an address with a path, a mailbox. A stranger's mail from our
 * address must not carry a stranger's link in the place of a name.
 */
const link = /:\/\/|\bwww\.|\.[\p{L}]{2,}[/?#]|@|[\\<>]/iu;
/** A bare domain: three or more letters, a dot, a top-level domain, and no more of a word. `Dr.med.` is none, `evil.example` is. */
const domain = /[\p{L}\d-]{3,}\.\p{L}{2,}(?![\p{L}.])/u;

const plain = (longest: number, wrong: readonly RegExp[]) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine((name) => !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name) && !wrong.some((one) => one.test(name)), expecting('nameWithoutLink'));

/** The name of a person, as it stands in mails to them and to others. */
export const personName = (longest: number) => plain(longest, [link, domain]);

/** The name of a firm or a channel: firms are called `Buchung.de GmbH`, so a bare domain is allowed and an address is not. */
export const firmName = (longest: number) => plain(longest, [link]);
