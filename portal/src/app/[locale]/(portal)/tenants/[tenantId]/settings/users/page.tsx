import { UsersPage } from '#access/users-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('users');

export default function Page() {
  return <UsersPage />;
}
