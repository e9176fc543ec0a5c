import { fanOut } from './fan-out.ts';
import type { LiveReplies } from './live-replies.ts';

/** For one process that holds both the turn and the watchers. */
export function memoryLiveReplies(): LiveReplies {
  const { publish, subscribe } = fanOut();
  return { publish, subscribe };
}
