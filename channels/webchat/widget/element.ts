import { createChat, type ChatState } from './chat.ts';
import { element, icons } from './dom.ts';
import { createMemory } from './memory.ts';
import { createPanel } from './panel.ts';
import { createServer } from './server.ts';
import { createStyle } from './style.ts';
import { words, type Language } from './words.ts';

export interface Settings {
  readonly origin: string;
  readonly publicKey: string;
  readonly language: Language | undefined;
}

/** Puts launcher and panel into the host element's shadow, where the page's styles don't reach. */
export function mount(host: HTMLElement, { origin, publicKey, language }: Settings): void {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [createStyle()];
  const spoken = language ?? 'de';
  const say = words[spoken];
  const memory = createMemory(publicKey);
  let shown: ChatState | undefined;
  let isOpen = false;

  const chat = createChat(createServer(origin, publicKey, spoken, memory), memory, (state, before) => {
    shown = state;
    panel.show(state, before);
    const news = state.messages.at(-1);
    if (!isOpen && news?.author === 'assistant' && state.messages.length > before.messages.length) markUnread(true);
  });
  const panel = createPanel(say, spoken, { send: chat.send, sendAgain: chat.sendAgain, reopen: chat.open, close: () => toggle(false) });
  const dot = element('span', { class: 'dot' });
  const launcher = element(
    'button',
    { class: 'launcher', type: 'button', 'aria-expanded': 'false', 'aria-haspopup': 'dialog', lang: spoken },
    icons.chat(),
    dot,
  );
  const markUnread = (unread: boolean) => {
    dot.hidden = !unread;
    launcher.setAttribute('aria-label', isOpen ? say.close : unread ? `${say.open} (${say.unread})` : say.open);
  };
  const toggle = (open: boolean) => {
    isOpen = open;
    panel.root.hidden = !open;
    launcher.setAttribute('aria-expanded', String(open));
    launcher.replaceChildren(open ? icons.close() : icons.chat(), dot);
    markUnread(false);
    if (open) {
      chat.open();
      panel.input.focus();
    } else {
      chat.close();
      launcher.focus();
    }
  };

  launcher.addEventListener('click', () => toggle(!isOpen));
  panel.root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    toggle(false);
  });
  for (const event of ['online', 'offline'])
    addEventListener(event, () => {
      if (shown) panel.show(shown, shown);
    });

  panel.root.hidden = true;
  markUnread(false);
  root.replaceChildren(panel.root, launcher);
}
