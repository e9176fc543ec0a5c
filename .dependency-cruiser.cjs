// The import rules of the house, each with its reason. Specs may also use the test bench in ops/testing.
const spec = '\\.(spec|int\\.spec|e2e\\.spec)\\.ts$';
const except = (...allowed) => ({ path: '^(domain|commands|projections|api|channels|portal|ops|deploy)/', pathNot: allowed });
const wall = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^${from}/`, pathNot: spec },
  to: except(`^${from}/`, ...allowed.map((folder) => `^${folder}/`)),
});

module.exports = {
  forbidden: [
    wall('domain-knows-nobody', 'domain', [], 'The domain says what can happen and what it means. It must read the same whatever stores, asks or shows it.'),
    wall(
      'commands-know-the-domain',
      'commands',
      ['domain'],
      'A decision is taken on the history alone: a read model may be late, an API has no say, and vendors come in through ports.',
    ),
    wall(
      'projections-know-the-domain',
      'projections',
      ['domain'],
      'A read model is made of events only, so that it can be deleted and rebuilt without deciding anything again.',
    ),
    wall(
      'channels-know-ports',
      'channels',
      ['commands', 'domain'],
      'A vendor adapter translates between a wire format and our ports. It can neither read models nor answer requests.',
    ),
    wall('api-is-thin', 'api', ['commands', 'projections', 'channels', 'domain'], 'The API says who may ask. Starting, configuring and wiring belong to ops.'),
    wall(
      'portal-knows-the-schema',
      'portal',
      [],
      'The portal talks GraphQL. What it needs to know of the back end stands in api/schema.graphql, from which its types are generated.',
    ),
    {
      name: 'nobody-imports-ops',
      severity: 'error',
      comment: 'Only the composition root knows how everything is wired. Whoever imports it has turned the house upside down.',
      from: { path: '^(domain|commands|projections|api|channels|portal)/', pathNot: spec },
      to: { path: '^ops/' },
    },
    {
      name: 'specs-use-the-bench',
      severity: 'error',
      comment: "A spec may stand on the test bench, on whole compositions of it and on the texts of the demo, not on the product's own composition root.",
      from: { path: `^(domain|commands|projections|api|channels)/.*${spec}` },
      to: { path: '^ops/', pathNot: '^ops/(testing|postgres|demo)/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'No clock, file, network or framework in the domain: zod describes shapes, decimal.js counts money, and that is all it needs.',
      from: { path: '^domain/', pathNot: spec },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'unknown'], pathNot: 'node_modules/(zod|decimal\\.js)/' },
    },
    {
      name: 'no-clock-in-projections',
      severity: 'error',
      comment: 'A handler that touches the outer world would give other rows on the next rebuild.',
      from: { path: '^projections/', pathNot: [spec, '^projections/(kernel|invoices|datev|audit|ledger)/', 'page\\.ts$'] },
      to: { dependencyTypes: ['core'], path: '^(node:)?(fs|net|http|https|child_process|dgram|tls|worker_threads)' },
    },
    {
      name: 'web-frameworks-stay-in-api',
      severity: 'error',
      comment: 'Fastify, Yoga and Pothos are how requests come in today. What is decided and what is read must not notice a change of them.',
      from: { path: '^(domain|commands|projections|channels)/', pathNot: spec },
      to: { path: 'node_modules/(fastify|@fastify|graphql|graphql-yoga|@pothos)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one topic in two places, or hide a third one. Types that speak of each other are one vocabulary, and gone at run time.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nobody imports and that starts nothing is dead.',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.m?ts$',
          spec,
          '(^|/)(vitest|next|postcss|codegen)\\.?config?\\.',
          '^portal/',
          '^ops/(prepare|node)',
          '^channels/webchat/widget\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-spec',
      severity: 'error',
      comment: 'What a test needs and the product too is no longer a test.',
      from: { pathNot: spec },
      to: { path: spec },
    },
    {
      name: 'no-development-tools-in-the-product',
      severity: 'error',
      comment: 'A production install leaves development dependencies out.',
      from: { path: '^(domain|commands|projections|api|channels)/', pathNot: [spec, '/testing/', 'contract\\.ts$', '^commands/kernel/spec\\.ts$', '/widget/'] },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|node_modules/\\.cache|portal/src/gql)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
