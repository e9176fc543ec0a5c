import { expect, it } from 'vitest';
import { root } from '../style/tree.ts';
import { proofs } from './proofs.ts';

it('finds in titles no row that the catalogue lacks', () => {
  expect(proofs(root).unknown).toEqual([]);
});
