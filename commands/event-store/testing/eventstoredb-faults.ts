import grpc from '@grpc/grpc-js';

/** What can go wrong with the next calls of a kind. */
export type Fault =
  /** Refused before anything happened. */
  | 'unavailable'
  | 'cancelled'
  /** Done, and then the connection is cut before the answer. */
  | 'lost'
  /** Done, and then there is never an answer. */
  | 'silent'
  /** Done after a while. */
  | 'slow'
  /** Too busy to do it, says the server in words. */
  | 'busy'
  /** An append is answered, every event of a subscription is delivered twice. */
  | 'twice';
export type Method = 'append' | 'read';

export interface Faults {
  /** The fault for this call, if one is left. */
  take(method: Method): Fault | undefined;
  plan(method: Method, fault: Fault, times: number): void;
}

export function faults(): Faults {
  const planned: Record<Method, Fault[]> = { append: [], read: [] };
  return {
    take: (method) => planned[method].shift(),
    plan: (method, fault, times) => {
      planned[method] = Array.from({ length: times }, () => fault);
    },
  };
}

export const slowMs = 150;

export function refusal(fault: Fault | undefined): Partial<grpc.ServiceError> | undefined {
  if (fault === 'unavailable' || fault === 'lost') return { code: grpc.status.UNAVAILABLE, details: 'Server Is Not Ready' };
  if (fault === 'cancelled') return { code: grpc.status.CANCELLED, details: 'Node is shutting down' };
  return undefined;
}

/** The kinds of refusal that name themselves in the trailing metadata. */
export function exception(kind: string, code: grpc.status, more: Readonly<Record<string, string>> = {}): Partial<grpc.ServiceError> {
  const metadata = new grpc.Metadata();
  metadata.set('exception', kind);
  for (const [name, value] of Object.entries(more)) metadata.set(name, value);
  return { code, details: kind, metadata };
}
