/** The conversation's id from its stream, `conversation-<tenant>.<id>`; neither part holds a dot. */
export function conversationIdOf(streamId: string): string {
  return streamId.slice(streamId.indexOf('.') + 1);
}
