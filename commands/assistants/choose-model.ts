import { z } from 'zod';
import { assistantFolding } from '../../domain/assistants/assistant.ts';
import { ModelChosen } from '../../domain/assistants/events.ts';
import { allowedIn, findModel } from '../../domain/assistants/models.ts';
import { stream } from '../../domain/kernel/streams.ts';
import { reject } from '../../domain/kernel/rejection.ts';
import { packageOn, tenantFolding } from '../../domain/tenants/tenant.ts';
import { command } from '../kernel/command.ts';

export const chooseModel = command({
  name: 'ChooseModel',
  says: 'Let the assistant answer with another model from the next message on.',
  permission: 'assistants:write',
  input: z.object({ model: z.string().max(100) }),
  stream: (_, { tenantId }) => stream.assistant(tenantId),
  folding: assistantFolding,
  rejections: ['ModelUnknown', 'ModelNotInPackage'],
  gather: async (_, { state }, { tenantId, today }) => ({ booked: packageOn(await state(tenantFolding, stream.tenant(tenantId)), today) }),
  decide(assistant, { model: id }, { booked }) {
    const model = findModel(id);
    if (!model) return reject('ModelUnknown', { model: id });
    if (!booked || !allowedIn(model, booked)) return reject('ModelNotInPackage', { model: id, package: booked ?? '' });
    return assistant.model === id ? [] : [ModelChosen({ model: id })];
  },
});
