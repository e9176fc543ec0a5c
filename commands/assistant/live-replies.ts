/** What a person who watches a conversation sees of a reply while it is being made. */
export type LiveReply =
  /** `notice`: the Art. 50 text that stands in front of this reply. */
  | { readonly kind: 'started'; readonly replyId: string; readonly messageId: string; readonly notice: string | undefined }
  /** `offset` is the number of UTF-16 units of the reply before `text`; the notice does not count. */
  | { readonly kind: 'text'; readonly replyId: string; readonly offset: number; readonly text: string }
  /** The final text. It may differ from what was streamed when the output filter stepped in; then it replaces it. */
  | { readonly kind: 'done'; readonly replyId: string; readonly messageId: string; readonly text: string; readonly notice: string | undefined }
  /** No reply came about; `final: false` means that it will be tried again. */
  | { readonly kind: 'failed'; readonly replyId: string; readonly messageId: string; readonly final: boolean };

/**
 * Replies on their way to those who watch. A hint like a NOTIFY, never the truth: what is missed here stands in the log
 * (`conversationFolding`). Publishing never fails and never waits for a watcher.
 */
export interface LiveReplies {
  publish(conversationId: string, reply: LiveReply): void;
  /** First what was already said of replies still in the making, in one `text` from offset 0 each, then what comes. Ends with the signal. */
  subscribe(conversationId: string, signal: AbortSignal): AsyncIterable<LiveReply>;
}
