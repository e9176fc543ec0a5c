import { ChannelPage } from '#channels/channel-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('channel');

export default function Page() {
  return <ChannelPage />;
}
