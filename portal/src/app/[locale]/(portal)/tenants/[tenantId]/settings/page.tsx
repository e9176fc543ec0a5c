import { SettingsHome } from '#access/settings-nav.tsx';

export default function Page() {
  return <SettingsHome />;
}
