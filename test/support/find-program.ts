import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/** Servers lie where an ordinary user's PATH does not look. */
const usualPlaces = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/opt/mariadb/bin', '/usr/local/opt/mariadb/bin'];

/** The first of these programs that this machine has; absolute paths are taken as they are. */
export function findProgram(...names: string[]): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(isAbsolute), ...usualPlaces];
  return names
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
