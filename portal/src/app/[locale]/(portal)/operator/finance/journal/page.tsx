import { JournalPage } from '#finance/journal-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('journal');

export default function Page() {
  return <JournalPage />;
}
