import { Code, MessageCircle, MessagesSquare } from 'lucide-react';
import type { ChannelType } from '#gql/graphql.ts';

const icons = { WHATSAPP: MessageCircle, WEBCHAT: MessagesSquare, API: Code } as const;

export const ChannelIcon = ({ type }: { type: ChannelType }) => {
  const Icon = icons[type];
  return (
    <span aria-hidden className="grid size-10 shrink-0 place-items-center rounded-control bg-accent-wash text-accent">
      <Icon className="size-5" />
    </span>
  );
};
