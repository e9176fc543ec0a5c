import { BoardPage } from '#operations/board-page.tsx';
import { pageTitle } from '#shell/page-title.ts';

export const generateMetadata = pageTitle('board');

export default function Page() {
  return <BoardPage />;
}
