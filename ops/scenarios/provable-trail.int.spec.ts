import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCheckpoint } from '../../commands/audit/verify-trail.mjs';
import { type Product, startProduct } from '../testing/product.ts';

describe('the trail of a running product', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  });
  afterAll(() => product.close());

  const sizeOf = async (tree: string): Promise<number> => {
    const [vkey, checkpoint] = await Promise.all([
      product.call('GET', '/trail/vkey'),
      product.call('GET', `/trail/${tree}/checkpoint`, { key: product.operatorKey }),
    ]);
    return checkpoint.status === 200 ? openCheckpoint(checkpoint.text, vkey.text).size : 0;
  };
  const grown = async (tree: string, beyond: number): Promise<number> => {
    for (let i = 0; i < 200; i += 1) {
      const size = await sizeOf(tree);
      if (size > beyond) return size;
      await sleep(50);
    }
    throw new Error(`the trail of ${tree} did not grow\n${product.output()}`);
  };
  const onboard = async (companyName: string) => {
    const { body } = await product.call('POST', '/api/v1/tenants', {
      key: product.operatorKey,
      body: { companyName, package: 'starter', adminEmail: 'chefin@firma.example', country: 'DE' },
    });
    return (body as { id: string }).id;
  };

  it('grows with the log, signed, survives a power cut, and is verified from outside (B1)', async () => {
    const tenantId = await onboard('Alpha Dach GmbH');
    const size = await grown(tenantId, 3);
    await product.crashAndRestart();
    expect(await sizeOf(tenantId)).toBeGreaterThanOrEqual(size);
    expect(await grown(await onboard('Beta Fach GmbH'), 3)).toBeGreaterThan(3);
    const file = path.join(product.dataDir, 'alpha.trail');
    const exported = await product.oce('audit', 'export', '--tenant', tenantId, '--out', file);
    expect([exported.code, exported.stderr]).toEqual([0, '']);
    const vkey = (await product.call('GET', '/trail/vkey')).text.trim();
    expect(await product.oce('audit', 'verify', file, '--key', vkey)).toMatchObject({ code: 0, stdout: expect.stringMatching(/^VALID/) });
    expect(readdirSync(path.join(product.dataDir, 'trail'))).toHaveLength(1);
    expect(product.output()).not.toContain('"what":"trail"');
  }, 120_000);
});
