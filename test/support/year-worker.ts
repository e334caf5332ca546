import { createInterface } from 'node:readline';
import { SandboxClock } from '../../api/clock/sandbox-clock';
import { openDatabase } from '../../api/database/database';
import { announceBorders } from '../../api/expiry/announce-borders';
import { createSandboxHost } from '../../api/host/sandbox-host';
import { createLog } from '../../api/log/create-log';
import { deliverDue } from '../../api/notice/deliver-due';
import { sandboxChannels } from '../../api/notice/open-channels';

/**
 * A process of the product that only knows time and messages: for each line that it is told (a moment, by both clocks), it does the
 * daily work and sends what is due, and answers with a line. It may be killed at any moment.
 */
const [dataDir = '', url] = process.argv.slice(2);
const db = openDatabase({ url: url || undefined, dataDir });
const clock = new SandboxClock();
const deps = {
  db,
  clock,
  sessionClock: clock,
  graceDays: 90,
  quietHours: undefined,
  host: createSandboxHost(db, clock),
  channels: sandboxChannels(db, clock),
  log: createLog('error'),
};

createInterface({ input: process.stdin }).on('line', async (moment) => {
  clock.setTo(new Date(moment));
  await announceBorders(deps);
  await deliverDue(deps);
  process.stdout.write(`${moment}\n`);
});
