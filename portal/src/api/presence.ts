/** Without a sign of somebody for this long, what the page asks it asks by itself. */
const awayMs = 60_000;

let lastSign = Number.NEGATIVE_INFINITY;

if (typeof window !== 'undefined') {
  const seen = (): void => {
    lastSign = performance.now();
  };
  seen();
  for (const sign of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'focus'] as const) window.addEventListener(sign, seen, { capture: true, passive: true });
}

/** Whether somebody is at the page. A page that reads itself anew must not keep a forgotten session awake. */
export const isSomebodyThere = (): boolean => performance.now() - lastSign < awayMs;
