/** A committed file that is written by the machine from what the sources say. */
export interface Artefact {
  /** Below the repository's root. */
  readonly file: string;
  /** The whole content, from the sources and, where it only grows, from what is committed. */
  readonly make: (committed: string | undefined) => Promise<string>;
}
