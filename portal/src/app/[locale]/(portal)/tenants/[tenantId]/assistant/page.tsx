import { AssistantPage } from '#assistants/assistant-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('assistant');

export default function Page() {
  return <AssistantPage />;
}
