import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { CodeSpace } from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';

export const buildFolder = join(__dirname, '..', '..', '..', 'dist', 'weapp');

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

const read = (path: string) => readFileSync(join(buildFolder, path), 'utf8');
const readJson = (path: string) => JSON.parse(read(path));

/** Every page of the built app.json, those of sub-packages included, without a leading slash. */
export function builtPages(): string[] {
  const app: AppJson = readJson('app.json');
  const inSubPackages = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`));
  return [...app.pages, ...inSubPackages];
}

/** Compiles the built WXML and WXS, as WeChat does, and puts each page and the recursive component into the space. */
export function addTemplates(space: CodeSpace): void {
  const group = new TmplGroup();
  group.addScript('utils', read('utils.wxs'));
  const withTemplates = ['comp', ...builtPages()];
  for (const path of ['base', ...withTemplates]) {
    const problems: { level?: number; message?: string }[] = group.addTmpl(path, colons(read(`${path}.wxml`)));
    if (problems.length > 0) throw new Error(`${path}.wxml: ${JSON.stringify(problems)}`);
  }
  const groupList = new Function(`return ${group.getTmplGenObjectGroups()}`)();
  group.free();
  for (const path of withTemplates) {
    space.addCompiledTemplate(path, { groupList, content: groupList[path] });
    space.addComponentStaticConfig(path, readJson(`${path}.json`));
  }
}

/** The open compiler knows `bind:tap`; WeChat's also knows the older `bindtap` that Taro writes. */
function colons(wxml: string): string {
  return wxml.replace(/ (bind|catch)([a-z]+)=/g, ' $1:$2=');
}

/**
 * A `require` for the built scripts. They see what WeChat's logic layer gives them and nothing of a browser: a page
 * that reaches for `window` or `fetch` fails here as it would there.
 */
export function scriptLoader(givenBy: Record<string, unknown>): (path: string) => unknown {
  const absent = ['window', 'document', 'self', 'navigator', 'location', 'localStorage', 'fetch', 'XMLHttpRequest'];
  const names = ['require', 'module', 'exports', ...Object.keys(givenBy), ...absent];
  const loaded = new Map<string, { exports: unknown }>();

  const load = (path: string): unknown => {
    const known = loaded.get(path);
    if (known) return known.exports;
    const module = { exports: {} };
    loaded.set(path, module);
    const requireBeside = (wanted: string) => load(posix.join(posix.dirname(path), wanted).replace(/\.js$/, ''));
    const script = new Function(...names, `${read(`${path}.js`)}\n//# sourceURL=${path}.js`);
    script.call(undefined, requireBeside, module, module.exports, ...Object.values(givenBy));
    return module.exports;
  };
  return load;
}
