import { type Channel, PassingFault, PerhapsSent } from '../../../api/notice/channel';
import { withRest } from '../../../api/notice/with-rest';
import { makeMessage } from '../../support/message';

let time: number;
/** How often somebody was asked, how long that takes, and what comes of it. */
let asked: number;
let takes: number;
let comes: () => 'sent' | 'address_refused';
let channel: Channel;

beforeEach(() => {
  [time, asked, takes] = [1_000, 0, 0];
  comes = () => 'sent';
  const told: Channel = {
    name: 'mail',
    repeatable: false,
    async send() {
      asked += 1;
      time += takes;
      return comes();
    },
  };
  channel = withRest(told, { slowMs: 5_000, most: 3, restMs: 60_000, now: () => time });
});

const hangs = () => {
  takes = 30_000;
  comes = () => {
    throw new PassingFault('smtp_timeout');
  };
};
const answers = (how: typeof comes = () => 'sent') => {
  takes = 100;
  comes = how;
};
const send = () => channel.send(makeMessage()).catch((error: PassingFault) => error);

describe('R29 a channel whose server hangs', () => {
  it('rests after a few messages, and tells the others at once when to come again', async () => {
    hangs();
    for (let tries = 0; tries < 3; tries += 1) expect(await send()).toMatchObject({ fault: 'smtp_timeout' });
    const before = time;
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await send()).toMatchObject({ fault: 'channel_rests', waitMs: 60_000 });
    }
    expect([asked, time]).toEqual([3, before]);
  });

  it('is tried by one after its rest: in vain, it rests again', async () => {
    hangs();
    for (let tries = 0; tries < 3; tries += 1) await send();
    time += 60_000;
    expect(await send()).toMatchObject({ fault: 'smtp_timeout' });
    expect(await send()).toMatchObject({ fault: 'channel_rests' });
    expect(asked).toBe(4);
  });

  it('is itself again once it answers', async () => {
    hangs();
    for (let tries = 0; tries < 3; tries += 1) await send();
    time += 60_000;
    answers();
    expect(await send()).toBe('sent');
    hangs();
    for (let tries = 0; tries < 3; tries += 1) expect(await send()).toMatchObject({ fault: 'smtp_timeout' });
    expect(asked).toBe(7);
  });
});

describe('R29 a channel does not rest', () => {
  it.each<[string, typeof comes]>([
    ['a message that is taken', () => 'sent'],
    ['an address that is refused', () => 'address_refused'],
    [
      'a fault that is told at once',
      () => {
        throw new PassingFault('smtp_451');
      },
    ],
  ])('where there is %s between those in vain: only some addresses hang', async (_, how) => {
    for (let round = 0; round < 3; round += 1) {
      hangs();
      for (let tries = 0; tries < 2; tries += 1) await send();
      answers(how);
      await send();
    }
    expect(asked).toBe(9);
  });
});

it('R29 a channel that never answers lets its message go: whether that was sent nobody knows', async () => {
  const silent: Channel = { name: 'mail', repeatable: false, send: () => new Promise(() => {}) };
  await expect(withRest(silent, { mostMs: 10 }).send(makeMessage())).rejects.toBeInstanceOf(PerhapsSent);
});
