import type { BuildTarget } from '../build-missing';

/** Something outside npm that a part of the tests needs. */
export type Need = 'mariadb' | 'chromium' | 'chinese-font';

export interface Part {
  /** Its project in jest.config.mjs. */
  project: string;
  /** Where its tests lie. */
  folder: string;
  needs: readonly Need[];
  builds: readonly BuildTarget[];
}

/** What `npm test` consists of; `--without` takes these names. */
export const parts = {
  tooling: { project: 'tooling', folder: 'test/scripts', needs: ['chinese-font'], builds: [] },
  domain: { project: 'domain', folder: 'test/domain', needs: [], builds: [] },
  sqlite: { project: 'api-sqlite', folder: 'test/api', needs: ['chinese-font'], builds: [] },
  mysql: { project: 'api-mariadb', folder: 'test/api', needs: ['mariadb', 'chinese-font'], builds: [] },
  miniapp: { project: 'miniapp', folder: 'test/miniapp', needs: [], builds: [] },
  console: { project: 'console', folder: 'test/console', needs: [], builds: [] },
  weapp: { project: 'weapp', folder: 'test/weapp', needs: [], builds: ['weapp'] },
  browser: {
    project: 'browser',
    folder: 'test/browser',
    needs: ['chromium', 'chinese-font'],
    builds: ['h5', 'console'],
  },
} as const satisfies Record<string, Part>;

export type PartName = keyof typeof parts;
export const partNames = Object.keys(parts) as PartName[];
