import { ConversationsPage } from '#conversations/conversations-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('conversations');

export default function Page() {
  return <ConversationsPage />;
}
