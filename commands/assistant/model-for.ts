import { allowedIn, findModel, modelInForce } from '../../domain/assistants/models.ts';
import { reject, type Rejection } from '../../domain/kernel/rejection.ts';
import type { Package } from '../../domain/tenants/events.ts';

export type ModelRefusal = Rejection<'ModelUnknown' | 'ModelNotInPackage' | 'ModelNotServed'>;

/** The model for one request: the one it names, within the package; else the assistant's own. */
export function modelFor(
  named: string | undefined,
  chosen: string | undefined,
  booked: Package,
  served: { readonly has: (model: string) => boolean },
): string | ModelRefusal {
  const id = named ?? modelInForce(chosen, booked, served);
  const model = findModel(id);
  if (!model) return reject('ModelUnknown', { model: id });
  if (!allowedIn(model, booked)) return reject('ModelNotInPackage', { model: id, package: booked });
  if (!served.has(id)) return reject('ModelNotServed', { model: id });
  return id;
}
