import type { Instant } from '../kernel/time.ts';

/** What the tax office said about the VAT id on record. */
export interface VatProof {
  /** The newest answer that confirmed the id. */
  readonly confirmed: { readonly checkId: string; readonly at: Instant } | undefined;
  readonly latest: { readonly checkId: string; readonly at: Instant; readonly outcome: 'valid' | 'invalid' | 'unavailable' } | undefined;
}

export const unchecked: VatProof = { confirmed: undefined, latest: undefined };

export type VatIdState = 'none' | 'unchecked' | 'valid' | 'invalid' | 'unavailable';

/** An unavailable service takes nothing away: the last proof counts until an answer contradicts it. */
export function vatIdState({ vatId, vatProof }: { readonly vatId: string | undefined; readonly vatProof: VatProof }): VatIdState {
  if (vatId === undefined) return 'none';
  if (vatProof.confirmed) return 'valid';
  return vatProof.latest?.outcome ?? 'unchecked';
}

export function checked(
  proof: VatProof,
  { checkId, checkedAt: at, outcome }: { readonly checkId: string; readonly checkedAt: Instant; readonly outcome: 'valid' | 'invalid' | 'unavailable' },
): VatProof {
  const latest = { checkId, at, outcome };
  if (outcome === 'valid') return { confirmed: { checkId, at }, latest };
  return { confirmed: outcome === 'invalid' ? undefined : proof.confirmed, latest };
}
