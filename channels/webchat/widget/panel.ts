import type { ChatState, Message } from './chat.ts';
import { element, icons } from './dom.ts';
import { richText } from './rich-text.ts';
import type { Words } from './words.ts';

export interface Panel {
  readonly root: HTMLElement;
  readonly input: HTMLTextAreaElement;
  show(state: ChatState, before: ChatState): void;
}

const maxLength = 4_000;

/** The open chat: head, notice, thread, composer. */
export function createPanel(
  words: Words,
  language: string,
  on: { readonly send: (text: string) => void; readonly sendAgain: (id: string) => void; readonly reopen: () => void; readonly close: () => void },
): Panel {
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  const avatar = element('div', { class: 'avatar', 'aria-hidden': 'true' });
  const name = element('div', { class: 'name', id: 'name' });
  const presence = element('div', { class: 'state' });
  const close = element('button', { class: 'icon', type: 'button', 'aria-label': words.close }, icons.down());
  const head = element('div', { class: 'head' }, avatar, element('div', { class: 'who' }, name, presence), close);

  const noticeText = element('p');
  const notice = element('div', { class: 'notice', role: 'note', 'aria-label': words.about }, icons.info(), noticeText);
  const greeting = element('div', { class: 'row assistant' }, element('div', { class: 'bubble' }, words.greeting));
  const log = element('div', { class: 'log', role: 'log', 'aria-label': words.thread });
  // Outside the live region: a screen reader hears a reply once, as a whole, and not word by word.
  const making = element('div', { class: 'row assistant', 'aria-hidden': 'true' });
  const typing = element('div', { class: 'unseen', role: 'status' });
  const aside = element('p', { class: 'aside', role: 'status' });
  const body = element('div', { class: 'body', tabindex: '0', role: 'region', 'aria-label': words.thread }, notice, greeting, log, making, aside, typing);
  log.removeAttribute('aria-label');

  const bannerText = element('span');
  const again = element('button', { type: 'button' }, words.again);
  const banner = element('div', { class: 'banner', role: 'alert' }, bannerText, again);

  const input = element('textarea', {
    rows: '1',
    'aria-label': words.message,
    placeholder: words.placeholder,
    maxlength: String(maxLength),
    enterkeyhint: 'send',
    autocomplete: 'off',
  });
  const send = element('button', { class: 'send', type: 'submit', 'aria-label': words.send, 'aria-disabled': 'true' }, icons.send());
  const composer = element('form', { class: 'composer' }, input, send);
  const root = element('section', { class: 'panel', role: 'dialog', 'aria-labelledby': 'name', lang: language }, head, body, banner, composer);

  const resize = () => {
    input.style.height = 'auto';
    input.style.height = `${Math.min(input.scrollHeight, 132)}px`;
    send.setAttribute('aria-disabled', String(input.value.trim() === ''));
  };
  const submit = () => {
    const text = input.value.trim();
    if (text === '') return;
    input.value = '';
    resize();
    on.send(text);
  };
  composer.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    input.focus();
  });
  input.addEventListener('input', resize);
  input.addEventListener('keydown', (event) => {
    // While an input method composes a character, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  close.addEventListener('click', on.close);
  again.addEventListener('click', on.reopen);

  // Whoever reads the newest words keeps seeing them while the composer or the banner takes room.
  let atEnd = true;
  const follow = () => {
    if (atEnd) body.scrollTop = body.scrollHeight;
  };
  body.addEventListener(
    'scroll',
    () => {
      atEnd = body.scrollHeight - body.scrollTop - body.clientHeight < 80;
    },
    { passive: true },
  );
  new ResizeObserver(follow).observe(body);

  const rows = new Map<string, { readonly message: Message; readonly row: HTMLElement }>();
  const rowOf = (message: Message): HTMLElement => {
    const known = rows.get(message.id);
    if (known && known.message.text === message.text && known.message.state === message.state) return known.row;
    const row = element(
      'div',
      { class: `row ${message.author} ${message.state}` },
      element(
        'div',
        { class: 'bubble' },
        ...(message.author === 'visitor' ? [element('span', { class: 'unseen' }, `${words.you}: `), message.text] : richText(message.text)),
      ),
    );
    if (message.state === 'failed') {
      const retry = element('button', { type: 'button' }, words.retry);
      retry.addEventListener('click', () => on.sendAgain(message.id));
      row.append(element('div', { class: 'trouble' }, words.failed, retry));
    } else row.append(element('time', { datetime: message.at.toISOString() }, clock.format(message.at)));
    rows.set(message.id, { message, row });
    return row;
  };

  const showThread = (messages: readonly Message[], before: readonly Message[]) => {
    if (messages === before) return;
    const wantedRows = messages.map(rowOf);
    // A thread read from the server is not news; only what comes after it is announced.
    const bulk = messages.length - before.length > 2;
    log.setAttribute('aria-live', bulk ? 'off' : 'polite');
    const kept = new Set<Element>(wantedRows);
    for (const row of log.querySelectorAll('.row')) if (!kept.has(row)) row.remove();
    wantedRows.forEach((row, i) => {
      if (log.children[i] !== row) log.insertBefore(row, log.children[i] ?? null);
    });
  };

  const show = (state: ChatState, before: ChatState) => {
    const { session, phase } = state;
    name.textContent = session?.personaName ?? words.role;
    avatar.textContent = (session?.personaName ?? 'A').slice(0, 1).toUpperCase();
    presence.textContent = phase === 'loading' ? words.loading : session && !session.online ? words.away : words.role;
    presence.classList.toggle('away', session?.online === false || phase === 'unreachable' || phase === 'gone');
    noticeText.textContent = session?.notice ?? '';
    notice.hidden = !session;
    greeting.hidden = !session;
    showThread(state.messages, before.messages);
    const busy = state.waiting || state.making !== undefined;
    making.hidden = !busy;
    const soFar = state.making?.text ?? '';
    making.replaceChildren(
      element('div', { class: 'bubble' }, ...(soFar === '' ? [element('span', { class: 'dots' }, element('i'), element('i'), element('i'))] : richText(soFar))),
    );
    const typingText = busy ? `${session?.personaName ?? ''} ${words.typing}` : '';
    if (typing.textContent !== typingText) typing.textContent = typingText;
    aside.textContent = state.aside ? words[state.aside] : '';
    aside.hidden = !state.aside;
    const trouble =
      phase === 'gone'
        ? words.unavailable
        : phase === 'unreachable'
          ? words.unreachable
          : !navigator.onLine
            ? words.offline
            : !state.connected
              ? words.reconnecting
              : '';
    if (bannerText.textContent !== trouble) bannerText.textContent = trouble;
    banner.hidden = trouble === '';
    again.hidden = phase !== 'unreachable';
    composer.hidden = phase === 'gone';
    if (state.messages.length > before.messages.length && state.messages.at(-1)?.author === 'visitor') atEnd = true;
    follow();
  };
  return { root, input, show };
}
