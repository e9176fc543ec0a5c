type Attributes = Readonly<Record<string, string | undefined>>;

/** Elements are built one by one, never from markup, so that no text can become an element. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const namespace = 'http://www.w3.org/2000/svg';

/** A stroke icon of 24 × 24. */
function icon(...paths: readonly string[]): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg');
  for (const [name, value] of [
    ['viewBox', '0 0 24 24'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
  ] as const)
    svg.setAttribute(name, value);
  for (const d of paths) {
    const path = document.createElementNS(namespace, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}

export const icons = {
  chat: () => icon('M4 5.5h16v10.5a1 1 0 0 1-1 1H10l-5 4v-4a1 1 0 0 1-1-1z', 'M8 9.5h8', 'M8 13h5'),
  close: () => icon('M6 6l12 12', 'M18 6L6 18'),
  send: () => icon('M12 19V5', 'M5.5 11.5L12 5l6.5 6.5'),
  info: () => icon('M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z', 'M12 11v5', 'M12 8h.01'),
  down: () => icon('M6 9l6 6 6-6'),
};
