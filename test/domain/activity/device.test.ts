import { type Device, deviceWords, readDevice } from '../../../domain/activity/device';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each<[string, Device['system'], Device['app']]>([
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${webkit} MicroMessenger/8.0.50`, 'iphone', 'wechat'],
  [`Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) ${webkit}`, 'ipad', 'browser'],
  [`Mozilla/5.0 (Linux; Android 12; HarmonyOS; NOH-AN00) ${webkit}`, 'harmony', 'browser'],
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${webkit} MicroMessenger/8.0.50`, 'android', 'wechat'],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit}`, 'windows', 'browser'],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit}`, 'mac', 'browser'],
  [`Mozilla/5.0 (X11; Linux x86_64) ${webkit}`, 'linux', 'browser'],
  ['curl/8.5.0', 'unknown', 'unknown'],
  ['', 'unknown', 'unknown'],
])('R29: %s is %s, %s', (userAgent, system, app) => {
  expect(readDevice(userAgent)).toEqual({ system, app });
});

it('R29: a device has words in both languages, and where nothing is known of it, one', () => {
  expect(deviceWords({ system: 'iphone', app: 'wechat' })).toEqual({ 'zh-CN': 'iPhone · 微信', en: 'iPhone, WeChat' });
  expect(deviceWords({ system: 'unknown', app: 'unknown' })['zh-CN']).toBe('未知设备');
});
