import createMiddleware from 'next-intl/middleware';
import { routing } from '#i18n/routing.ts';

export default createMiddleware(routing);

export const config = {
  // The backend serves these paths itself on the same origin; files carry a dot.
  matcher: '/((?!api|graphql|webhooks|webchat|demo|documents|trail|_next|_vercel|.*\\..*).*)',
};
