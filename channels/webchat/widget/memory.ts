/** The visitor's token. It stays in this page until the visitor writes; only then is it kept in the browser. */
export interface Memory {
  token(): string | undefined;
  hold(token: string): void;
  keep(): void;
  isKept(): boolean;
}

export function createMemory(publicKey: string): Memory {
  const key = `openclaw-chat.${publicKey}`;
  let token = read(key);
  let kept = token !== undefined;
  const write = () => {
    try {
      if (token !== undefined) localStorage.setItem(key, token);
    } catch {
      // A browser that forbids storage: the thread lives as long as the page.
    }
  };
  return {
    token: () => token,
    hold(next) {
      token = next;
      if (kept) write();
    },
    keep() {
      kept = true;
      write();
    },
    isKept: () => kept,
  };
}

function read(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
