import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from '../../test/support/chromium';
import { findProgram } from '../../test/support/find-program';
import { findMariadb } from '../../test/support/mariadb';
import type { Need } from './parts';

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

/** macOS and Windows come with Chinese fonts and without fontconfig. */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fontList = findProgram('fc-list');
  if (!fontList) return false;
  return spawnSync(fontList, [':lang=zh', 'family'], { encoding: 'utf8' }).stdout.trim() !== '';
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
  const packages = absent
    .filter((need) => need !== 'chromium' || !system.ubuntu)
    .flatMap((n) => provisions[n].packages);
  if (system.apt && process.getuid?.() === 0 && packages.length > 0) {
    say(`Installing ${packages.join(' ')} …`);
    aptInstall(packages);
  }
  const stillAbsent = missing();
  if (stillAbsent.length > 0) throw new Error(wayOut(stillAbsent, system));
}

interface System {
  apt: boolean;
  ubuntu: boolean;
}

function readSystem(): System {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const debianLike = /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
  return { apt: debianLike && findProgram('apt-get') !== undefined, ubuntu: /^ID=.*\bubuntu\b/m.test(release) };
}

function aptInstall(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const done = spawnSync('apt-get', args, { encoding: 'utf8', env });
    if (done.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed: ${(done.stderr ?? '').trim()}`);
  }
}

/** One line. On Ubuntu `chromium` is a package that only asks for a snap, which containers and many servers cannot run. */
function wayOut(absent: Need[], system: System): string {
  const names = absent.map((need) => provisions[need].what).join(' and ');
  const packages = absent
    .filter((need) => need !== 'chromium' || !system.ubuntu)
    .flatMap((n) => provisions[n].packages);
  const commands: string[] = [];
  if (system.apt && packages.length > 0) commands.push(`sudo apt-get install -y ${packages.join(' ')}`);
  if (absent.includes('chromium') && system.ubuntu)
    commands.push('sudo snap install chromium (or install Google Chrome, or set CHROMIUM_PATH to a Chromium)');
  if (!system.apt)
    commands.push(process.platform === 'darwin' ? `brew install ${brewNames(absent)}` : `install ${names}`);
  return `The tests need ${names}: ${commands.join(' and ')}; or leave those tests out with --without ${partsNeeding(absent)}`;
}

function brewNames(absent: Need[]): string {
  return absent.map((need) => (need === 'chromium' ? '--cask google-chrome' : need)).join(' ');
}

function partsNeeding(absent: Need[]): string {
  return [...new Set(absent.map((need) => (need === 'mariadb' ? 'mysql' : 'browser')))].join(',');
}
