'use client';

import { useEffect, useRef } from 'react';
import type { ThreadFieldsFragment } from '#gql/graphql.ts';
import { Message } from '#conversations/message.tsx';

const nearEnd = (): boolean => document.documentElement.scrollHeight - window.scrollY - window.innerHeight < 240;

/** Opens at the newest message and stays with it, unless the reader has scrolled back. */
export const MessageList = ({ messages }: { messages: ThreadFieldsFragment['messages'] }) => {
  const end = useRef<HTMLDivElement>(null);
  const following = useRef(true);
  useEffect(() => {
    const look = (): void => {
      following.current = nearEnd();
    };
    window.addEventListener('scroll', look, { passive: true });
    return () => window.removeEventListener('scroll', look);
  }, []);
  useEffect(() => {
    if (following.current) end.current?.scrollIntoView({ block: 'end' });
  }, [messages.length]);
  return (
    <>
      <ol className="flex flex-col gap-4">
        {messages.map((message, index) => (
          <Message key={message.id} message={message} previous={messages[index - 1]} />
        ))}
      </ol>
      <div ref={end} className="h-6" />
    </>
  );
};
