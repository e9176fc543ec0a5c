/** What a customer writes and what the assistant answers. `{…}` are filled per conversation, see `fill-in.ts`. */
export interface Dialogue {
  readonly turns: readonly (readonly [customer: string, assistant: string])[];
  /** Heating faults come with the cold: such a dialogue is twice as likely on cold days. */
  readonly cold?: boolean;
}
