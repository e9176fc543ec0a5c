/** What a mail of ours says; the frame makes text and HTML of it, so that both always say the same. */
export interface MailText {
  readonly language: 'de' | 'en';
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly button: { readonly label: string; readonly url: string };
  readonly small: readonly string[];
}

const signature = {
  de: 'OpenClaw Enterprise · ein Dienst der NextGen IT Solutions GmbH, Stuttgart',
  en: 'OpenClaw Enterprise · a service of NextGen IT Solutions GmbH, Stuttgart',
} as const;
const orCopy = {
  de: 'Falls die Schaltfläche nicht funktioniert, kopieren Sie diese Adresse in Ihren Browser:',
  en: 'If the button does not work, copy this address into your browser:',
} as const;

export function frame(mail: MailText): { readonly subject: string; readonly text: string; readonly html: string } {
  const { language, subject, greeting, paragraphs, button, small } = mail;
  const text = [greeting, ...paragraphs, `${button.label}:\n${button.url}`, ...small, `-- \n${signature[language]}`].join('\n\n');
  // Inline styles only and nothing loaded from outside: mail programs drop the rest, and a picture would be a tracker.
  const html = `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:32px 16px;background:#f4f5f7;font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;color:#1c2430">
<div style="max-width:520px;margin:0 auto;background:#ffffff;border-radius:12px;padding:32px">
<p style="margin:0 0 24px;font-size:15px;font-weight:600;color:#0f5c55">OpenClaw Enterprise</p>
<p style="margin:0 0 16px;font-size:16px;line-height:1.5">${escape(greeting)}</p>
${paragraphs.map((p) => `<p style="margin:0 0 16px;font-size:16px;line-height:1.5">${escape(p)}</p>`).join('\n')}
<p style="margin:28px 0"><a href="${escape(button.url)}" style="display:inline-block;background:#0f766e;color:#ffffff;text-decoration:none;font-size:16px;font-weight:600;padding:12px 24px;border-radius:8px">${escape(button.label)}</a></p>
${small.map((p) => `<p style="margin:0 0 12px;font-size:13px;line-height:1.5;color:#5b6472">${escape(p)}</p>`).join('\n')}
<p style="margin:16px 0 0;font-size:13px;line-height:1.5;color:#5b6472">${orCopy[language]}<br><span style="word-break:break-all">${escape(button.url)}</span></p>
</div>
<p style="max-width:520px;margin:16px auto 0;font-size:12px;color:#5b6472;text-align:center">${signature[language]}</p>
</body></html>
`;
  return { subject, text, html };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
