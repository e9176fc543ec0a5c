import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { demoHtml, demoStyle } from './demo-page.ts';

export interface Asset {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

let script: Asset | undefined;

/** GET /widget.js. Short-lived in caches: pages embed it without a version. */
export function widgetScript(): Asset {
  if (script) return script;
  const body = readFileSync(new URL('widget.js', import.meta.url), 'utf8');
  script = {
    body,
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300, stale-while-revalidate=86400',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      // Any page may load it; whether it may talk to us is decided per connection.
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    },
  };
  return script;
}

/** GET /demo: a customer's page with the widget, under as strict a policy as a customer may have. */
export function demoPage(page: { readonly publicKey: string; readonly companyName: string }): Asset {
  const style = createHash('sha256').update(demoStyle).digest('base64');
  return {
    body: demoHtml(page),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-${style}'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'`,
    },
  };
}
