/**
 * One project per kind of test. `npm test` runs them all through scripts/test.ts, which brings MariaDB, Chromium, a
 * Chinese font and the builds; `npx jest --selectProjects domain` needs none of these, `api-sqlite` only the font.
 */

/** Packages that ship ES modules only; Jest's `require` cannot load them as they are. */
const moduleOnlyPackages = ['age-encryption', '@noble', '@scure', 'uuid', 'p-limit', 'yocto-queue'];
const frontEndModules = [
  '@ant-design/(colors|fast-color)',
  '@tarojs',
  '@stencil',
  'swiper',
  'lodash-es',
  'hls\\.js',
  'query-string',
  'decode-uri-component',
  'filter-obj',
  'split-on-first',
  'nanoid',
];

const swc = (react) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: react },
      ...(react && { transform: { react: { runtime: 'automatic' } } }),
    },
    module: { type: 'commonjs' },
  },
];

const transform = {
  '\\.tsx$': swc(true),
  '\\.(ts|js|mjs)$': swc(false),
};

/** Leaves node_modules alone but for the packages named. */
const transformOnly = (packages) => [`^(?!.*/node_modules/(${packages.join('|')})/).*/node_modules/`];

const node = {
  // Beside the packages, for the folder for temporary files may be another one in each run.
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  testEnvironment: '<rootDir>/test/support/jest/node-with-packages.ts',
  runtime: '<rootDir>/test/support/jest/packages-outside.cjs',
  transform,
  setupFiles: ['<rootDir>/test/support/jest/stay-on-this-machine.ts'],
  // Jest's sandbox looks each global up by a hook: 40 times the price, felt where pixels are counted or drawn.
  sandboxInjectedGlobals: [
    'Math',
    'Uint8Array',
    'Float32Array',
    'Float64Array',
    'Number',
    'Array',
    'Object',
    'Promise',
    'Date',
    'String',
    'JSON',
    'Map',
    'Set',
    'Error',
    'Buffer',
  ],
};

/** What the database has no part in is tried beside one of the two. */
const withoutDatabase = [
  '/test/api/authority/(open|sandbox|tencent)-authority',
  '/test/api/database/hold-data-dir',
  '/test/api/env\\.test',
  '/test/api/guarantees/(hostile-files|reading-process)',
  '/test/api/host/',
  '/test/api/notice/(channel-settings|with-rest|mail/mail-channel|sms/tencent-sms-channel)',
  '/test/api/partner/webhook-url',
  '/test/api/wechat/(fit-template|send-subscribe-message)',
  '/test/api/http/(network-of|openapi|problems)',
  '/test/api/photo/photo-storage',
  '/test/api/photo/reading/',
  '/test/api/photo/watermark',
];

/** Every test that starts the API copies a database that is made once. */
const withDatabase = {
  globalSetup: '<rootDir>/test/support/jest/make-template.ts',
  globalTeardown: '<rootDir>/test/support/jest/remove-template.ts',
};

const jsdom = {
  ...node,
  // React must find the page's document: there packages are part of the sandbox.
  runtime: undefined,
  testEnvironment: '<rootDir>/test/support/jest/jsdom-with-fetch.ts',
  transformIgnorePatterns: transformOnly([...frontEndModules, ...moduleOnlyPackages]),
  setupFiles: [...node.setupFiles, '<rootDir>/test/support/jest/browser-gaps.ts'],
};

/** What the build defines for the web; Taro's runtime and the request wrapper read these as bare names. */
const buildDefines = {
  API_BASE: '',
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  ENABLE_MUTATION_OBSERVER: true,
  DEPRECATED_ADAPTER_COMPONENT: false,
};

const styles = { '\\.(css|scss)$': '<rootDir>/test/support/jest/no-styles.ts' };

const projects = [
  { ...node, displayName: 'tooling', testMatch: ['<rootDir>/test/scripts/**/*.test.ts'] },
  { ...node, displayName: 'domain', testMatch: ['<rootDir>/test/domain/**/*.test.ts'] },
  {
    ...node,
    ...withDatabase,
    displayName: 'api-sqlite',
    testMatch: ['<rootDir>/test/api/**/*.test.ts'],
    setupFiles: [...node.setupFiles, '<rootDir>/test/support/jest/use-sqlite.ts'],
  },
  {
    ...node,
    ...withDatabase,
    displayName: 'api-mariadb',
    testMatch: ['<rootDir>/test/api/**/*.test.ts'],
    testPathIgnorePatterns: ['/node_modules/', ...withoutDatabase],
    setupFiles: [...node.setupFiles, '<rootDir>/test/support/jest/use-mariadb.ts'],
  },
  {
    ...jsdom,
    displayName: 'miniapp',
    testMatch: ['<rootDir>/test/miniapp/**/*.test.ts?(x)'],
    moduleNameMapper: {
      ...styles,
      '^@tarojs/components$': '<rootDir>/test/support/jest/taro-components.tsx',
      '^@tarojs/taro$': '<rootDir>/test/support/jest/taro.ts',
    },
    globals: buildDefines,
    setupFiles: [...jsdom.setupFiles, '<rootDir>/test/support/jest/as-web-build.ts'],
  },
  {
    ...jsdom,
    displayName: 'console',
    testMatch: ['<rootDir>/test/console/**/*.test.ts?(x)'],
    moduleNameMapper: styles,
  },
  { ...jsdom, displayName: 'weapp', testMatch: ['<rootDir>/test/weapp/**/*.test.ts'] },
  { ...node, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.test.ts'] },
];

export default {
  projects,
  // For a machine that does much else at the same time; a test that hangs is told apart soon enough.
  testTimeout: 60_000,
  // A test that fails before it stops its server must be a failure, not a run that never ends.
  forceExit: true,
};
