import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export type BuildTarget = 'h5' | 'weapp' | 'console';

interface Build {
  /** The folder below `dist/`, and the file in it without which nothing was built. */
  output: string;
  entry: string;
  sources: readonly string[];
  /** Settings that end up inside the built files. */
  settings: readonly string[];
  what: string;
}

const root = join(__dirname, '..');
const miniappSources = ['miniapp', 'domain', 'config', 'babel.config.js', 'tsconfig.json', 'package-lock.json'];

const builds: Readonly<Record<BuildTarget, Build>> = {
  h5: {
    output: 'h5',
    entry: 'index.html',
    sources: miniappSources,
    settings: ['TARO_APP_API'],
    what: 'the mini-program for the web',
  },
  weapp: {
    output: 'weapp',
    entry: 'app.json',
    sources: miniappSources,
    settings: ['TARO_APP_API'],
    what: 'the mini-program for WeChat',
  },
  console: {
    output: 'console',
    entry: 'index.html',
    sources: ['console', 'domain', 'tsconfig.json', 'package-lock.json'],
    settings: [],
    what: 'the review desk',
  },
};

/**
 * Builds what is missing or was built from other sources, one after the other.
 *
 * "Other sources" is told by their content, kept in a fingerprint beside the output, because a checkout or a
 * restored cache gives files any date.
 */
export async function buildMissing(targets: BuildTarget[], say: (line: string) => void): Promise<void> {
  for (const target of targets) {
    const build = builds[target];
    const fingerprint = fingerprintOf(build);
    const fingerprintFile = join(root, 'dist', `${build.output}.fingerprint`);
    const built = existsSync(join(root, 'dist', build.output, build.entry));
    if (built && existsSync(fingerprintFile) && readFileSync(fingerprintFile, 'utf8') === fingerprint) continue;

    say(`Building ${build.what} …`);
    const started = Date.now();
    rmSync(fingerprintFile, { force: true });
    await runScript(`build:${target}`);
    writeFileSync(fingerprintFile, fingerprint);
    say(`Built dist/${build.output} in ${Math.round((Date.now() - started) / 1000)} s`);
  }
}

function fingerprintOf(build: Build): string {
  const hash = createHash('sha256');
  for (const file of build.sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(`${relative(root, file)}\0`).update(createHash('sha256').update(readFileSync(file)).digest());
  }
  for (const name of build.settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** Runs a package script quietly; what it printed is shown only when it fails. */
function runScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      // Jest's NODE_ENV would make the front ends development builds.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm run ${name} ended with ${code}:\n${Buffer.concat(output).toString('utf8')}`));
    });
  });
}
