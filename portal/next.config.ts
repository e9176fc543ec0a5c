import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { useTypeScriptCli: true, optimizePackageImports: ['radix-ui', 'recharts'] },
  // For work on the portal alone: `OCE_PORTAL_API=http://localhost:8080 npm run dev -w portal` talks to a running backend.
  rewrites: async () => {
    const api = process.env['OCE_PORTAL_API'];
    if (!api) return [];
    return ['/graphql', '/documents/:path*'].map((source) => ({ source, destination: api + source }));
  },
};

export default createNextIntlPlugin('./src/i18n/request.ts')(config);
