import { createListener, type Told } from './listener.ts';
import type { Memory } from './memory.ts';
import { Failure, type Server, type Session } from './server.ts';

export interface Message {
  /** The server's id once it is known; the widget's own before. */
  readonly id: string;
  readonly author: 'visitor' | 'assistant';
  readonly text: string;
  readonly at: Date;
  readonly state: 'sending' | 'sent' | 'failed';
}

export interface ChatState {
  readonly phase: 'closed' | 'loading' | 'ready' | 'unreachable' | 'gone';
  readonly session: Session | undefined;
  readonly messages: readonly Message[];
  /** The reply in the making; its text is empty until the first word. */
  readonly making: { readonly replyId: string; readonly text: string } | undefined;
  readonly waiting: boolean;
  readonly connected: boolean;
  readonly aside: 'held' | 'noReply' | 'limited' | undefined;
}

export interface Chat {
  readonly open: () => void;
  /** The stream ends with the panel, unless an answer is still to come. */
  readonly close: () => void;
  readonly send: (text: string) => void;
  readonly sendAgain: (id: string) => void;
}

/** The widget without its looks: what is known, and what happens to it. */
export function createChat(server: Server, memory: Memory, changed: (state: ChatState, before: ChatState) => void): Chat {
  let state: ChatState = { phase: 'closed', session: undefined, messages: [], making: undefined, waiting: false, connected: true, aside: undefined };
  let wanted = false;
  const set = (part: Partial<ChatState>) => {
    const before = state;
    state = { ...state, ...part };
    changed(state, before);
  };
  const restIfDone = () => {
    if (!wanted && !state.waiting && !state.making) listener.stop();
  };

  const told = (event: Told) => {
    switch (event.event) {
      case 'ready':
        set({ connected: true });
        void readHistory();
        return;
      case 'started':
        return set({ making: { replyId: event.replyId, text: '' }, aside: undefined });
      case 'text': {
        const soFar = state.making?.replyId === event.replyId ? state.making.text : '';
        return set({ making: { replyId: event.replyId, text: soFar.slice(0, event.offset) + event.text }, aside: undefined });
      }
      case 'done':
        set({
          messages: put(state.messages, { id: event.replyId, author: 'assistant', text: event.text, at: new Date(), state: 'sent' }),
          making: undefined,
          waiting: false,
          aside: undefined,
        });
        return restIfDone();
      case 'failed':
        set({ making: undefined, ...(event.final && { waiting: false, aside: 'noReply' as const }) });
        return restIfDone();
    }
  };
  const listener = createListener(server, { told, connected: (connected) => set({ connected }), gone: () => set({ phase: 'gone' }) });

  const readHistory = async () => {
    const { items, waiting } = await server.history().catch(() => ({ items: [], waiting: state.waiting }));
    const known = items.map(({ id, author, text, at }): Message => ({ id, author, text, at: new Date(at), state: 'sent' }));
    // What is not on the server yet, or was never taken, stays at the end.
    const own = state.messages.filter(({ id, state: sent }) => sent !== 'sent' && !known.some((k) => k.id === id));
    const later = state.messages.filter(({ id, state: sent }) => sent === 'sent' && !known.some((k) => k.id === id));
    const makingDone = known.some(({ id }) => id === state.making?.replyId);
    set({
      messages: [...known, ...later, ...own],
      waiting: (waiting && state.session?.online !== false) || own.some((m) => m.state === 'sending'),
      ...(makingDone && { making: undefined }),
    });
    restIfDone();
  };

  const openSession = async (): Promise<boolean> => {
    if (state.session) return true;
    set({ phase: 'loading' });
    try {
      const session = await server.session();
      set({ session, phase: 'ready', aside: session.online ? undefined : state.aside });
      return true;
    } catch (error) {
      set({ phase: error instanceof Failure && error.kind === 'gone' ? 'gone' : 'unreachable' });
      return false;
    }
  };

  const deliver = async (message: Message) => {
    try {
      listener.start();
      const { messageId, held } = await server.post({ clientId: message.id, text: message.text });
      memory.keep();
      // The reply may have been faster than this answer; then the history knows both already.
      const answered = state.messages.some((m) => m.id === messageId);
      const rest = answered
        ? state.messages.filter((m) => m.id !== message.id)
        : state.messages.map((m) => (m.id === message.id ? { ...m, id: messageId, state: 'sent' as const } : m));
      set({ messages: rest, ...(held && { waiting: false, aside: 'held' as const }) });
    } catch (error) {
      const kind = error instanceof Failure ? error.kind : 'unreachable';
      failed(message);
      if (kind === 'limited') set({ aside: 'limited' });
      if (kind === 'gone') set({ phase: 'gone' });
    }
  };
  const failed = ({ id }: Message) =>
    set({
      messages: state.messages.map((m) => (m.id === id ? { ...m, state: 'failed' as const } : m)),
      waiting: state.messages.some((m) => m.id !== id && m.state === 'sending'),
    });

  const attempt = (message: Message) => {
    set({ messages: [...state.messages.filter(({ id }) => id !== message.id), message], waiting: true, aside: undefined });
    void openSession().then((there) => (there ? deliver(message) : failed(message)));
  };

  return {
    open() {
      wanted = true;
      void openSession().then((there) => {
        if (there && (state.session?.known || state.messages.length > 0)) listener.start();
      });
    },
    close() {
      wanted = false;
      restIfDone();
    },
    send(text) {
      attempt({ id: newId(), author: 'visitor', text, at: new Date(), state: 'sending' });
    },
    sendAgain(id) {
      const message = state.messages.find((m) => m.id === id && m.state === 'failed');
      // The id stays: should the first try have arrived after all, the server knows it again.
      if (message) attempt({ ...message, state: 'sending', at: new Date() });
    },
  };
}

function put(messages: readonly Message[], message: Message): readonly Message[] {
  return messages.some(({ id }) => id === message.id) ? messages.map((m) => (m.id === message.id ? { ...message, at: m.at } : m)) : [...messages, message];
}

/** A UUID also on pages without https, where `crypto.randomUUID` is missing. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, i) => (i === 6 ? (byte & 0x0f) | 0x40 : i === 8 ? (byte & 0x3f) | 0x80 : byte).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
