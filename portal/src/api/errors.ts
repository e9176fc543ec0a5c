export type Trouble = 'offline' | 'signedOut' | 'forbidden' | 'notFound' | 'broken';

/** A question the backend could not answer, classed by what the reader can do about it. */
export class ApiError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.name = 'ApiError';
    this.trouble = trouble;
  }
}

const byCode: Record<string, Trouble> = {
  UNAUTHENTICATED: 'signedOut',
  UNAUTHORIZED: 'signedOut',
  NOTSIGNEDIN: 'signedOut',
  SIGNINREQUIRED: 'signedOut',
  FORBIDDEN: 'forbidden',
  PERMISSIONMISSING: 'forbidden',
  NOTFOUND: 'notFound',
};

/** Codes come in different spellings (`NOT_FOUND`, `NotFound`); `TenantNotFound` and its like end the same way. */
export const troubleOf = (code: unknown): Trouble => {
  if (typeof code !== 'string') return 'broken';
  const plain = code.replaceAll(/[^a-z]/gi, '').toUpperCase();
  return byCode[plain] ?? (plain.endsWith('NOTFOUND') ? 'notFound' : 'broken');
};

export const troubleOfStatus = (status: number): Trouble =>
  status === 401 ? 'signedOut' : status === 403 ? 'forbidden' : status === 404 ? 'notFound' : 'broken';
