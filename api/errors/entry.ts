/** One kind of refusal: its HTTP status and a sentence in both languages; `{name}` is filled from the refusal's figures. */
export interface ErrorEntry {
  readonly status: number;
  readonly de: string;
  readonly en: string;
  /** The input field at fault, when the code alone says it. */
  readonly field?: string;
}
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;
