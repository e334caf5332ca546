import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../../test/support/chromium';
import { findProgram } from '../../test/support/find-program';
import { findMariadb } from '../../test/support/mariadb';
import { type Need, partNames, parts } from './parts';

interface Provision {
  what: string;
  found(): boolean;
  packages: readonly string[];
}

const provisions: Readonly<Record<Need, Provision>> = {
  mariadb: {
    what: 'MariaDB',
    found: () => findMariadb() !== undefined,
    packages: ['mariadb-server-core', 'mariadb-client-core'],
  },
  chromium: { what: 'Chromium', found: () => findChromium() !== undefined, packages: ['chromium'] },
  'chinese-font': { what: 'a Chinese font', found: hasChineseFont, packages: ['fonts-noto-cjk', 'fontconfig'] },
};

/** Families with the characters that people in China are called by. Droid Sans Fallback, a common substitute, lacks many. */
const fullChineseFonts =
  /Noto (Sans|Serif) (Mono )?CJK|Source Han|WenQuanYi|PingFang|Microsoft YaHei|SimSun|HarmonyOS Sans SC/;

/** Whether one of the families that `fc-list` names can write Chinese names. */
export function isFullChineseFont(families: string): boolean {
  return fullChineseFonts.test(families);
}

/** Drawn cards are read by machines too. macOS and Windows come with Chinese fonts and without fontconfig. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fontList = findProgram('fc-list');
  if (!fontList) return false;
  return isFullChineseFont(spawnSync(fontList, [':lang=zh', 'family'], { encoding: 'utf8' }).stdout);
}

/**
 * Brings what the tests need from outside npm: finds it, or installs it where that is ours to do (root on Debian or
 * Ubuntu). Otherwise throws one line that names what is missing and the command to type.
 */
export function provide(needs: ReadonlySet<Need>, say: (line: string) => void): void {
  const missing = () => [...needs].filter((need) => !provisions[need].found());
  const absent = missing();
  if (absent.length === 0) return;

  const system = readSystem();
  const packages = packagesFor(absent, system);
  let failure: string | undefined;
  if (system.apt && process.getuid?.() === 0 && packages.length > 0) {
    say(`Installing ${packages.join(' ')} …`);
    failure = aptInstall(packages);
  }
  const stillAbsent = missing();
  if (stillAbsent.length > 0) throw new Error(wayOut(stillAbsent, system) + (failure ? ` (${failure})` : ''));
}

export interface System {
  apt: boolean;
  ubuntu: boolean;
  mac: boolean;
}

function readSystem(): System {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debianLike = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  return {
    apt: debianLike && findProgram('apt-get') !== undefined,
    ubuntu: /^ID=.*\bubuntu\b/m.test(release),
    mac: process.platform === 'darwin',
  };
}

/** Ubuntu's package `chromium` only asks for a snap, which containers and many servers cannot run. */
function packagesFor(needs: readonly Need[], { ubuntu }: System): string[] {
  return needs.filter((need) => need !== 'chromium' || !ubuntu).flatMap((need) => provisions[need].packages);
}

/** Answers with the last thing that apt said, where it failed. */
function aptInstall(packages: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const done = spawnSync('apt-get', args, { encoding: 'utf8', env });
    if (done.status !== 0) return `apt-get ${args[0]}: ${(done.stderr ?? '').trim().split('\n').at(-1)}`;
  }
  return undefined;
}

/** One line: what is missing, the command that brings it, and how to do without. */
export function wayOut(absent: readonly Need[], system: System): string {
  const names = absent.map((need) => provisions[need].what).join(' and ');
  const without = partNames.filter((name) => parts[name].needs.some((need) => absent.includes(need)));
  return `The tests need ${names}: ${commandsFor(absent, system).join(' and ')}; or leave those tests out with --without ${without.join(',')}`;
}

function commandsFor(absent: readonly Need[], system: System): string[] {
  const packages = packagesFor(absent, system);
  const otherChromium = 'install Google Chrome, or set CHROMIUM_PATH to a Chromium';
  if (system.mac) return absent.map((need) => `brew install ${need === 'chromium' ? '--cask google-chrome' : need}`);
  if (!system.apt) return [`install what your system calls ${packages.join(', ')} (CHROMIUM_PATH names a Chromium)`];
  return [
    ...(packages.length > 0 ? [`sudo apt-get install -y ${packages.join(' ')}`] : []),
    ...(absent.includes('chromium') && system.ubuntu ? [`sudo snap install chromium (or ${otherChromium})`] : []),
  ];
}
