import { describe, it } from 'vitest';
import { ChannelConnected } from '../../domain/channels/events.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { costCentresFolding } from '../../domain/usage/cost-centres.ts';
import { CostCentreAssigned } from '../../domain/usage/events.ts';
import { given } from '../kernel/spec.ts';
import { assignCostCentre } from './assign-cost-centre.ts';

const connected = { [stream.channel('tenant-a', 'wa')]: [ChannelConnected({ channelId: 'wa', type: 'whatsapp', name: 'WhatsApp', accountId: '1' })] };
const other = { other: connected };
const sales = CostCentreAssigned({ channelId: 'wa', kost1: '4711', kost2: 'Vertrieb', validFrom: '2026-11-10' });

describe('assigning a cost centre', () => {
  it('refuses a channel that is not there', () =>
    given(costCentresFolding).when(assignCostCentre, { channelId: 'wa', kost1: '4711' }).thenRejected('ChannelNotFound'));
  it('refuses what DATEV could not take, and a second one without a first', async () => {
    for (const wrong of [{ kost1: 'Büro' }, { kost1: 'x'.repeat(37) }, { kost1: '=1+1' }, { kost1: '', kost2: '4711' }])
      await given(costCentresFolding)
        .when(assignCostCentre, { channelId: 'wa', ...wrong }, other)
        .thenRejected('CostCentreInvalid');
  });
  it('refuses a day before the newest assignment', () =>
    given(costCentresFolding, sales)
      .when(assignCostCentre, { channelId: 'wa', kost1: '4712', validFrom: '2026-11-09' }, other)
      .thenRejected('AssignedLaterAlready', { validFrom: '2026-11-10' }));
  it('assigns from today on, and previews too', async () => {
    await given(costCentresFolding)
      .when(assignCostCentre, { channelId: 'wa', kost1: ' 4711 ' }, other)
      .thenEvents(CostCentreAssigned({ channelId: 'wa', kost1: '4711', validFrom: '2026-11-16' }));
    await given(costCentresFolding)
      .when(assignCostCentre, { channelId: 'preview', kost1: '9' })
      .thenEvents(CostCentreAssigned({ channelId: 'preview', kost1: '9', validFrom: '2026-11-16' }));
  });
  it('takes an assignment back, and does nothing when all is as before', async () => {
    await given(costCentresFolding, sales)
      .when(assignCostCentre, { channelId: 'wa', kost1: '' }, other)
      .thenEvents(CostCentreAssigned({ channelId: 'wa', kost1: '', validFrom: '2026-11-16' }));
    await given(costCentresFolding, sales).when(assignCostCentre, { channelId: 'wa', kost1: '4711', kost2: 'Vertrieb' }, other).thenNothing();
  });
});
