import { randomUUID } from 'node:crypto';
import { operatorKeyUser } from '../commands/access/operator-key.ts';
import { makeSignInLink } from '../commands/access/sign-in-link.ts';
import { accessFolding } from '../domain/access/access.ts';
import { OPERATOR } from '../domain/kernel/metadata.ts';
import { stream } from '../domain/kernel/streams.ts';
import { demo } from './demo/seed.ts';
import type { Core } from './core.ts';
import type { Work } from './work.ts';

/** Says where to click. Links of the demo and of the operator are printed only where the product runs for one person, on its own Postgres. */
export async function welcome(core: Core, work: Work, { serves }: { readonly serves: boolean }): Promise<void> {
  const { config, data } = core;
  const lines = ['', `OpenClaw Enterprise is running (${config.OCE_ROLE}).`, ''];
  if (serves) {
    lines.push(
      `  Portal        ${config.publicUrl}/`,
      `  Web chat demo ${config.publicUrl}/demo`,
      `  API           ${config.publicUrl}/api/v1/openapi.json · ${config.publicUrl}/graphql`,
    );
  }
  if (serves && !config.DATABASE_URL) {
    lines.push('', '  Sign in with one click (each link works once, for 15 minutes; restart for new ones):');
    const operator = await link(core, work, OPERATOR, operatorKeyUser);
    if (operator) lines.push(`    as ${'the operator'.padEnd(24)} ${operator}`);
    const { users } = await core.handle.state(accessFolding, stream.access(demo.tenantId));
    const owner = [...users].find(([, user]) => user.role === 'owner')?.[0];
    const tenant = owner === undefined ? undefined : await link(core, work, demo.tenantId, owner);
    if (tenant) lines.push(`    as ${demo.companyName.padEnd(24)} ${tenant}`);
  }
  if (!config.SMTP_URL) lines.push('', `  No mail server is set (SMTP_URL), so mails lie in ${data.path}/mail.`);
  if (data.operatorKeyIsNew) lines.push('', '  The operator key, shown this once and kept in the data folder (operator.key):', `    ${data.operatorKey}`);
  lines.push(
    '',
    `  Data folder   ${data.path}`,
    `  Metrics       http://${config.OCE_METRICS_HOST}:${config.OCE_METRICS_PORT}/metrics`,
    '',
    '  Ctrl-C stops it.',
    '',
  );
  console.log(lines.join('\n'));
}

async function link({ handle, clock, config }: Core, { sessions }: Work, tenantId: string, userId: string): Promise<string | undefined> {
  return makeSignInLink({ handle, clock, sessions, publicUrl: config.publicUrl }, { linkId: randomUUID(), kind: 'sign-in', tenantId, userId, language: 'de' });
}
