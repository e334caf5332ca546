/** The import rules of ARCHITECTURE.md, so that they are kept by a tool and not by memory. */

/** A feature of the API: any folder but the two that all of them stand on. */
const apiFile = (pattern) => `^api/.*${pattern}$`;

/** `import type`, as .dependency-cruiser.babel.cjs passes it on: gone when the code runs. */
const erased = ['require'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: erased } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports, and that is no way in, is dead code.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^config/', '^migrations/', '^scripts/[^/]+\\.ts$', '\\.config\\.ts$', '\\.css$'],
      },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere, and to a package that package.json names.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'named-packages-only',
      comment: 'A package that only another package asked for may be gone with its next version.',
      severity: 'error',
      from: { path: '^(api|domain|miniapp|console|migrations)/', pathNot: '/vite\\.config\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: erased },
    },
    {
      name: 'domain-stands-alone',
      comment: 'Both ends compile domain/: it knows neither Node nor a package, and nothing outside itself.',
      severity: 'error',
      from: { path: '^domain/' },
      to: { pathNot: '^domain/' },
    },
    ...['miniapp', 'console', 'api'].map((end) => ({
      name: `${end}-and-domain-only`,
      comment: 'The two front ends and the API share domain/ and nothing else.',
      severity: 'error',
      from: { path: `^${end}/` },
      to: { path: `^(miniapp|console|api|migrations|scripts|config|test)/`, pathNot: `^${end}/` },
    })),
    {
      name: 'nothing-imports-tests',
      comment: 'What ships does not lean on what checks it. The script that runs the tests may.',
      severity: 'error',
      from: { pathNot: '^(test|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'routes-keep-to-http',
      comment: 'A route is a readable line: schema, action, store for reads, presenter. SQL and rules live there.',
      severity: 'error',
      from: { path: apiFile('[^/]+-routes\\.ts') },
      to: {
        path: ['^api/database', '^node_modules/(knex|mysql2|libsql|sharp|age-encryption)/'],
        dependencyTypesNot: erased,
      },
    },
    {
      name: 'schemas-know-domain-only',
      comment: 'What comes in and goes out is described apart from what is done with it.',
      severity: 'error',
      from: { path: apiFile('[^/]+-schema\\.ts') },
      to: { pathNot: ['^domain/', '^node_modules/(zod|zod-openapi)/', '-schema\\.ts$', '^api/http/'] },
    },
    {
      name: 'stores-are-sql-only',
      comment: 'A store holds SQL: it knows the database, how a column is sealed, and the words of domain/.',
      severity: 'error',
      from: { path: apiFile('[^/]+-store\\.ts') },
      to: {
        path: '^(api|migrations)/',
        pathNot: ['^api/database', '^api/(crypto|privacy|sealing|seal)', '-store\\.ts$', '^api/[^/]+\\.ts$'],
      },
    },
    {
      name: 'stores-need-no-packages-but-the-database',
      severity: 'error',
      from: { path: apiFile('[^/]+-store\\.ts') },
      to: { path: '^node_modules/', pathNot: '^node_modules/(knex|uuid)/' },
    },
    {
      name: 'presenters-know-no-http',
      comment:
        'Who sees what follows from the data alone; a presenter can neither read nor write anything. It unseals what it masks at once, so that whole names and numbers travel no further.',
      severity: 'error',
      from: { path: apiFile('present-[^/]+\\.ts') },
      to: {
        pathNot: [
          '^domain/',
          '-store\\.ts$',
          '/present-[^/]+\\.ts$',
          '-seal\\.ts$',
          '/case-checks/',
          '^api/crypto/',
          '^api/database/time\\.ts$',
        ],
      },
    },
    {
      name: 'actions-know-no-http',
      comment: '`ctx` ends at the route: an action can be called by a job, a script or another action.',
      severity: 'error',
      from: { path: '^api/[^/]+/', pathNot: ['-routes\\.ts$', '-schema\\.ts$', '^api/http/', '^api/sandbox/'] },
      to: { path: ['-routes\\.ts$', '^node_modules/(koa|@koa)/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/'] },
    babelConfig: { fileName: '.dependency-cruiser.babel.cjs' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
