import { OPERATOR } from '../../domain/kernel/metadata.ts';
import type { Mailer } from '../kernel/mail.ts';
import { uuid5 } from '../kernel/uuid.ts';
import type { Witness } from './witness.ts';

const day = 86_400_000;

/** Sends the checkpoint to an auditor once a day, and whenever it was asked for. The mailbox is the copy that we can't reach. */
export function mailWitness(options: { readonly mailer: Mailer; readonly to: string; readonly publicUrl: string }): Witness {
  const { mailer, to, publicUrl } = options;
  return {
    // Another address is another witness; the address itself belongs in no log.
    name: `mail ${uuid5('auditor', to)}`,
    everyMs: day,
    take: async ({ note, size, vkey, at }) => {
      const text = [
        `Prüfpunkt des Protokolls vom ${at} (UTC), ${size} Einträge.`,
        '',
        'Bitte bewahren Sie diese Nachricht auf. Mit dem folgenden Prüfpunkt lässt sich später nachweisen, dass an keinem Protokoll, das er einschließt, etwas geändert, gestrichen, eingefügt, umgestellt oder am Ende abgeschnitten wurde. Er enthält keine personenbezogenen Daten.',
        '',
        'Checkpoint of the trail. Please keep this message: with the checkpoint below it can be shown later that nothing was edited, dropped, inserted, reordered or cut off in any trail that it covers. It holds no personal data.',
        '',
        '-----BEGIN CHECKPOINT-----',
        note.trimEnd(),
        '-----END CHECKPOINT-----',
        '',
        `Öffentlicher Schlüssel / public key: ${vkey}`,
        `Prüfprogramm / verifier: ${publicUrl}/trail/verify.mjs`,
      ].join('\n');
      await mailer.send({
        tenantId: OPERATOR,
        to,
        id: uuid5('trail-checkpoint', to, note),
        subject: `Prüfpunkt des Protokolls (${size}) · Trail checkpoint`,
        text,
        html: `<pre>${escaped(text)}</pre>`,
      });
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
