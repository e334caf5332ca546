import { isPublicAddress } from '../../../api/partner/webhook/public-address';
import { createWebhookSender } from '../../../api/partner/webhook/webhook-sender';
import { isWebhookUrl } from '../../../api/partner/webhook/webhook-url';
import { startReceiver } from '../../support/webhook-receiver';

describe('R36 where a partner may be told, outside of the sandbox', () => {
  test.each([
    'https://pay.example.com/shiming',
    'https://pay.example.com:8443/hook?service=shiming',
    'https://支付.example.com/',
    'https://8.8.8.8/hook',
    'https://[2606:4700:4700::1111]/hook',
  ])('R36 at %s', (url) => {
    expect(isWebhookUrl(url, { sandbox: false })).toBe(true);
  });

  test.each([
    'http://pay.example.com/shiming',
    'https://localhost/',
    'https://pay.localhost./',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://10.1.2.3/',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://intranet/',
    'https://wallet.internal/',
    'https://a:b@pay.example.com/',
  ])('R36 not at %s', (url) => {
    expect(isWebhookUrl(url, { sandbox: false })).toBe(false);
  });

  test.each(['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/', 'https://10.1.2.3/'])(
    'R36 in the sandbox also at %s',
    (url) => {
      expect(isWebhookUrl(url, { sandbox: true })).toBe(true);
    },
  );
});

test.each([
  ['203.0.113.9', false],
  ['100.64.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['2001:db8::1', false],
  ['fe80::1', false],
  ['ff02::1', false],
  ['1.1.1.1', true],
  ['2400:3200::1', true],
  ['localhost', false],
])('R36 %s is an address that everyone may reach: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test('R36 a name that leads into this machine is never called, whatever it led to when it was entered', async () => {
  const receiver = await startReceiver();
  const sender = createWebhookSender({ anywhere: false, budgetMs: 2000 });
  const { port } = new URL(receiver.url);
  const webhook = { headers: {}, body: '{}' };
  expect(await sender.send({ ...webhook, url: `http://localhost:${port}/` })).toBe('address_not_allowed');
  expect(await sender.send({ ...webhook, url: `http://127.0.0.1:${port}/` })).toBe('address_not_allowed');
  expect(receiver.received).toEqual([]);
  await receiver.stop();
});
