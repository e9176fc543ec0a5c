/** Counts what is open at the same time, by key: requests of an address, streams of a person. */
export interface AtOnce {
  /** Undefined when the key has as many open as it may; else ends the count of this one, however often it is called. */
  enter(key: string): (() => void) | undefined;
}

export function atOnce(most: number): AtOnce {
  const open = new Map<string, number>();
  return {
    enter(key) {
      const now = open.get(key) ?? 0;
      if (now >= most) return undefined;
      open.set(key, now + 1);
      let left = false;
      return () => {
        if (left) return;
        left = true;
        const rest = (open.get(key) ?? 1) - 1;
        if (rest > 0) open.set(key, rest);
        else open.delete(key);
      };
    },
  };
}

/** An office has one address, and each of its open pages a stream or two. */
export const requestsOfAddress = 500;
/** Tabs of one person, with what each of them follows. */
export const streamsOfPerson = 40;
/** Tabs of one visitor of a web chat. */
export const streamsOfVisitor = 8;
