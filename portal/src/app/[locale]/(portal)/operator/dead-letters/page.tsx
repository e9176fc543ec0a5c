import { DeadLettersPage } from '#operations/dead-letters-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('deadLetters');

export default function Page() {
  return <DeadLettersPage />;
}
