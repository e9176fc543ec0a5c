import { ConversationPage } from '#conversations/conversation-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('conversation');

export default function Page() {
  return <ConversationPage />;
}
