import { errors } from './errors.ts';

/** The catalogue as a page for people: `ERRORS.md` is this, and a test says when it is not. */
export function errorsPage(): string {
  const rows = Object.entries(errors)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { status, de, en }]) => `| \`${code}\` | ${status} | ${cell(de)} | ${cell(en)} |`);
  return [
    '# What can be refused',
    '',
    "REST answers with `application/problem+json` (RFC 9457) and this `code`; GraphQL puts it into a payload's `refusal` or an error's `extensions.code`.",
    'A code that shipped keeps its meaning. `{…}` is filled with the figures of the case.',
    '',
    '| code | status | Deutsch | English |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
