import { ChannelsPage } from '#channels/channels-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('channels');

export default function Page() {
  return <ChannelsPage />;
}
