import { describe, expect, it } from 'vitest';
import { createEdge } from '../../ops/testing/edge.ts';

describe('the demo page', () => {
  it('shows the web chat that this installation names, whoever else has one, unless the address asks for another (US-1.6)', async () => {
    const edge = await createEdge();
    const neighbour = await edge.onboard('Aaltje Sanitär GmbH');
    const firm = await edge.onboard('Zeller Heizung GmbH');
    expect((await edge.call('GET', '/demo')).status).toBe(404);
    Object.assign(edge.deps, { demoWebchat: { tenantId: firm.id, channelId: firm.webchat.channelId } });
    const page = await edge.call('GET', '/demo');
    expect(page.text).toContain(firm.webchat.publicKey);
    expect(page.text).toContain('Zeller Heizung GmbH');
    expect((await edge.call('GET', `/demo?channel=${neighbour.webchat.publicKey}`)).text).toContain('Aaltje Sanitär GmbH');
    expect((await edge.call('GET', '/demo?channel=pk_none')).status).toBe(404);
    await edge.close();
  });
});
