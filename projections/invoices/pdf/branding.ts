/** How an invoice looks, besides its content. A reseller brings its own name, colour and sign. */
export interface Branding {
  readonly name: string;
  /** `#rrggbb` */
  readonly accent: string;
  /** A PNG or JPEG file that takes the place of the coloured mark. */
  readonly logo?: Uint8Array;
}

export const defaultBranding: Branding = { name: 'OpenClaw Enterprise', accent: '#0b6b66' };

/** The colour, if it is one. */
export function accentOf({ accent }: Branding): string {
  return /^#[0-9a-fA-F]{6}$/.test(accent) ? accent : defaultBranding.accent;
}
