/** One line of the bench: a ratio to a baseline of the same run, or a figure that only means something beside its neighbours. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly what: string;
  /** Smallest and largest of the rounds, where there were several: how noisy the machine was. */
  readonly spread?: readonly [number, number];
}

/** What a part is given to run with. */
export interface Ground {
  /** Connection string of the server, which writes to the disk; its database is not the part's to use. */
  readonly server: string;
  /** A small size that proves the part runs and says nothing about speed. */
  readonly quick: boolean;
  /** For files; removed at the end. */
  readonly folder: string;
}

/** One measurement. Each runs in a process of its own, so that its memory and its drivers' global settings are its own. */
export interface Part {
  readonly name: string;
  readonly says: string;
  /** Names of the rows it gives. */
  readonly rows: readonly string[];
  run(ground: Ground): Promise<readonly Row[]>;
}
