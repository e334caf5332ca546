import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataDirInUse, holdDataDir } from '../../../api/database/hold-data-dir';
import { serve } from '../../support/serve';

const folder = mkdtempSync(join(tmpdir(), 'shiming-held-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('An embedded database belongs to one process', () => {
  it('a second start on the same folder is told so in one line; after a kill the next one gets it', async () => {
    const first = await serve({ dataDir: folder });
    await expect(serve({ dataDir: folder })).rejects.toThrow(/Cannot start: another process serves DATA_DIR/);
    await first.kill();
    const next = await serve({ dataDir: folder });
    await next.stop();
  });

  it('and is free again once it was let go of', () => {
    const letGo = holdDataDir(folder);
    expect(() => holdDataDir(folder)).toThrow(DataDirInUse);
    letGo();
    holdDataDir(folder)();
  });
});
