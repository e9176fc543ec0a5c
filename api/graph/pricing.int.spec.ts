import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inviteUser } from '../../commands/access/invite-user.ts';
import { system } from '../../commands/kernel/caller.ts';
import { OPERATOR } from '../../domain/kernel/metadata.ts';
import { addDays } from '../../domain/kernel/time.ts';
import { createEdge, edgeOperatorKey as key, type Edge } from '../../ops/testing/edge.ts';

describe('prices over GraphQL', () => {
  let edge: Edge;
  let tenant: Awaited<ReturnType<Edge['onboard']>>;
  let fee: string;
  let otto: string;
  beforeAll(async () => {
    edge = await createEdge();
    tenant = await edge.onboard('Alpenblick GmbH', { country: 'AT', vatId: 'ATU12345675' });
    const staff = async (userId: string) => {
      const caller = system(OPERATOR, 'spec');
      await edge.handle(inviteUser, { userId, email: `${userId}@nextgen.example`, role: 'operator-finance' }, { commandId: `invite ${userId}`, caller });
      return edge.signedIn(OPERATOR, userId);
    };
    fee = await staff('fee');
    otto = await staff('otto');
    await edge.settled();
  });
  afterAll(() => edge.close());
  const ask = async (query: string, variables: object, who: object) =>
    (await edge.graphql(query, variables, who)).body as { data: Record<string, unknown>; errors?: unknown };

  const input = () => {
    const price = { includedTokens: 2_000_000, overage: true };
    return {
      validFrom: addDays(edge.today(), 40),
      currency: 'EUR',
      packages: [
        { ...price, package: 'STARTER', monthlyFee: '299.00', overage: false },
        { ...price, package: 'PROFESSIONAL', monthlyFee: '1300.00', yearlyFee: '14000.00', includedTokens: 10_000_000 },
        { ...price, package: 'ENTERPRISE', monthlyFee: '3500.00', includedTokens: 50_000_000 },
      ],
      models: ['demo:4.00', 'claude-haiku:9.00', 'claude-sonnet-4-6:30.00', 'mistral-large-2:12.00', 'llama-3.1-70b:6.00'].map((pair) => {
        const [model, perMillionTokens] = pair.split(':');
        return { model, perMillionTokens };
      }),
      weights: { input: '1', output: '1', cacheRead: '0.1' },
    };
  };
  const propose =
    'mutation($input: ProposePriceListInput!) { proposePriceList(input: $input) { proposal { id status proposedBy differences { what of before after percent } } refusal { code field message } } }';
  const approve = 'mutation($id: ID!) { approvePriceList(input: { proposalId: $id }) { proposal { status version closedBy } refusal { code } } }';

  it('needs two people, and says what changes (E8-2)', async () => {
    expect(await ask(propose, { input: input() }, { key })).toMatchObject({
      data: { proposePriceList: { proposal: null, refusal: { code: 'PersonUnknown' } } },
    });
    const proposed = await ask(propose, { input: input() }, { session: fee });
    expect(proposed).toMatchObject({
      data: {
        proposePriceList: {
          proposal: {
            status: 'OPEN',
            differences: [
              { what: 'monthlyFee', of: 'professional', before: '1250.00', after: '1300.00', percent: '4' },
              { what: 'yearlyFee', of: 'professional', before: null, after: '14000.00', percent: null },
              { what: 'perMillionTokens', of: 'claude-sonnet-4-6', before: '28.00', after: '30.00', percent: '7.1' },
            ],
          },
          refusal: null,
        },
      },
    });
    const { id } = (proposed.data['proposePriceList'] as { proposal: { id: string } }).proposal;
    expect(await ask(approve, { id }, { session: fee })).toMatchObject({ data: { approvePriceList: { refusal: { code: 'SecondPersonNeeded' } } } });
    expect(await ask(approve, { id }, { session: otto })).toMatchObject({ data: { approvePriceList: { proposal: { status: 'APPROVED', version: 2 } } } });
    const lists = await ask('{ priceLists { priceList { version currency } validTo publishedBy } }', {}, { session: otto });
    expect(lists).toMatchObject({
      data: {
        priceLists: [
          { priceList: { version: 2 }, validTo: null },
          { priceList: { version: 1 }, validTo: addDays(input().validFrom, -1) },
        ],
      },
    });
  });

  it('refuses a list without a package as invalid input', async () => {
    const wrong = { ...input(), packages: input().packages.slice(1) };
    expect(await ask(propose, { input: wrong }, { session: fee })).toMatchObject({
      data: { proposePriceList: { refusal: { code: 'InvalidInput', field: 'prices.packages.starter' } } },
    });
  });

  it('shows the prices to tenants, and the editor to the operator alone', async () => {
    expect(await ask('{ priceList { version currency weights { cacheRead } } }', {}, { key: tenant.apiKey })).toMatchObject({
      data: { priceList: { version: 1, currency: 'EUR', weights: { cacheRead: '0.1' } } },
    });
    for (const query of ['{ priceLists { validTo } }', '{ priceProposals { id } }', '{ recurringRevenue { mrr } }']) {
      expect(await ask(query, {}, { key: tenant.apiKey })).toMatchObject({ errors: [{ extensions: { code: 'Forbidden' } }] });
    }
  });

  it('estimates a change for the tenant, and rates the month on every package (B7)', async () => {
    const estimate = await ask(
      '{ costEstimate(package: ENTERPRISE) { basis { days enough } now { net } changed { package net } currency refusal { code } } }',
      {},
      { key: tenant.apiKey },
    );
    expect(estimate).toMatchObject({
      data: {
        costEstimate: {
          basis: { days: 0, enough: false },
          now: { net: '1250.00' },
          changed: { package: 'ENTERPRISE', net: '3500.00' },
          currency: 'EUR',
          refusal: null,
        },
      },
    });
    const period = edge.month();
    const months = await ask(
      'query($period: Month!) { monthOnPackages(period: $period) { months { package net usedTokens overageTokens } } }',
      { period },
      { key: tenant.apiKey },
    );
    expect((months.data['monthOnPackages'] as { months: readonly { package: string }[] }).months.map((month) => month.package)).toEqual([
      'STARTER',
      'PROFESSIONAL',
      'ENTERPRISE',
    ]);
  });

  it('takes billing details, and asks for a check of the VAT id (E8-5)', async () => {
    const state =
      'mutation($input: StateBillingDetailsInput!) { stateBillingDetails(input: $input) { billingDetails { companyName email vatIdState city } refusal { code } } }';
    const details = {
      tenantId: tenant.id,
      companyName: 'Alpenblick GmbH',
      street: 'Linzer Gasse 14',
      postalCode: '5020',
      city: 'Salzburg',
      country: 'AT',
      vatId: 'ATU12345675',
      customerType: 'BUSINESS',
      email: 'rechnung@alpen.example',
    };
    expect(await ask(state, { input: details }, { session: fee })).toMatchObject({
      data: { stateBillingDetails: { billingDetails: { email: 'rechnung@alpen.example', vatIdState: 'UNCHECKED', city: 'Salzburg' }, refusal: null } },
    });
    await ask('mutation($t: ID!) { checkVatId(input: { tenantId: $t }) { billingDetails { vatId } } }', { t: tenant.id }, { session: fee });
    expect(edge.jobs.filter(({ name }) => name === 'check-vat-id')).toMatchObject([{ tenantId: tenant.id }]);
  });

  it('grants a credit and tells the tenant', async () => {
    const grant = 'mutation($t: ID!) { grantCredit(input: { tenantId: $t, amount: "50.00", reason: "Störung" }) { credit { amount used } refusal { code } } }';
    expect(await ask(grant, { t: tenant.id }, { session: fee })).toMatchObject({ data: { grantCredit: { credit: { amount: '50.00', used: '0.00' } } } });
    const owner = (await edge.deps.readDb.asTenant(tenant.id, (db) => db.selectFrom('users').select('user_id').execute()))[0]?.user_id ?? '';
    const session = await edge.signedIn(tenant.id, owner);
    expect(await ask('{ credits { amount reason } }', {}, { session })).toMatchObject({ data: { credits: [{ amount: '50.00', reason: 'Störung' }] } });
  });

  it('reports recurring revenue month by month', async () => {
    const report = await ask('{ recurringRevenue(months: 2) { month mrr arr newBusiness } }', {}, { session: otto });
    expect((report.data['recurringRevenue'] as readonly object[]).at(-1)).toMatchObject({ mrr: '1250.00', arr: '15000.00', newBusiness: '1250.00' });
  });
});
