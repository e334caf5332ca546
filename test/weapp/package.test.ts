import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from './phone/built-app';

const root = join(__dirname, '..', '..');
const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
/** WeChat's own limit is 2 MB; people wait for every byte of it before the first page. */
const largestMainPackage = 400 * 1000;

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
}

const app: { pages: string[]; subPackages: { root: string; pages: string[] }[] } = readJson(
  join(buildFolder, 'app.json'),
);

test('R43 the main package of the WeChat build stays under 400 kB', () => {
  const inSubPackage = (file: string) => app.subPackages.some(({ root }) => file.startsWith(`${root}/`));
  const bytes = filesBelow(buildFolder)
    .filter((file) => !inSubPackage(file) && !file.endsWith('LICENSE.txt'))
    .reduce((sum, file) => sum + statSync(join(buildFolder, file)).size, 0);
  expect(bytes).toBeLessThan(largestMainPackage);
});

test('R43 the flow lies in a sub-package, and every page of the build has its files', () => {
  expect(app.subPackages.map(({ root }) => root)).toContain('real-name');
  expect(app.pages.some((page) => page.startsWith('real-name/'))).toBe(false);
  const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))];
  const built = filesBelow(buildFolder);
  for (const page of pages)
    expect(built).toEqual(expect.arrayContaining([`${page}.js`, `${page}.json`, `${page}.wxml`]));
});

test('R43 project.config.json opens the build in the WeChat devtools', () => {
  const project = readJson(join(root, 'project.config.json'));
  expect(join(root, project.miniprogramRoot)).toBe(join(buildFolder, '/'));
  expect(project.compileType).toBe('miniprogram');
  expect(project.appid).toBeTruthy();
});
