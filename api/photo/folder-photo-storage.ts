import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PhotoStorage } from './photo-storage';

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * A folder on disk. A photo appears under its name only when it is complete and on the disk: written beside, flushed,
 * renamed, and the folder's entry flushed too.
 */
export function createFolderPhotoStorage(root: string): PhotoStorage {
  // The last characters of a UUIDv7 are random: 256 folders fill evenly.
  const pathOf = (id: string) => join(root, id.slice(-2), `${id}.age`);
  const partialOf = (id: string) => `${pathOf(id)}.partial`;
  return {
    async put(id, bytes) {
      const path = pathOf(id);
      // A folder that was made just now must be on the disk as well, or its files are lost with it.
      const made = await mkdir(dirname(path), { recursive: true });
      if (made) await syncFolder(dirname(made));
      const partial = partialOf(id);
      const file = await open(partial, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(partial, path);
      await syncFolder(dirname(path));
    },
    async get(id) {
      try {
        return await readFile(pathOf(id));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(id) {
      await rm(pathOf(id), { force: true });
      await rm(partialOf(id), { force: true });
    },
  };
}
