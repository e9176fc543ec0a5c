import { PrivacyPage } from '#privacy/privacy-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('privacy');

export default function Page() {
  return <PrivacyPage />;
}
