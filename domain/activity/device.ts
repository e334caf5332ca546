import { fill, type Words } from '../words';

const systemWords = {
  iphone: { 'zh-CN': 'iPhone', en: 'iPhone' },
  ipad: { 'zh-CN': 'iPad', en: 'iPad' },
  harmony: { 'zh-CN': '鸿蒙手机', en: 'HarmonyOS phone' },
  android: { 'zh-CN': '安卓手机', en: 'Android phone' },
  windows: { 'zh-CN': 'Windows 电脑', en: 'Windows computer' },
  mac: { 'zh-CN': 'Mac 电脑', en: 'Mac' },
  linux: { 'zh-CN': 'Linux 电脑', en: 'Linux computer' },
  unknown: { 'zh-CN': '未知设备', en: 'Unknown device' },
} as const satisfies Record<string, Words>;

const appWords = {
  wechat: { 'zh-CN': '微信', en: 'WeChat' },
  browser: { 'zh-CN': '浏览器', en: 'a browser' },
  unknown: { 'zh-CN': '未知应用', en: 'an unknown app' },
} as const satisfies Record<string, Words>;

/** What somebody held in their hands, as far as it says so itself. */
export interface Device {
  system: keyof typeof systemWords;
  app: keyof typeof appWords;
}

/** In order: an iPad may call itself a Mac, HarmonyOS calls itself Android, and Android calls itself Linux. */
const systems: readonly [RegExp, Device['system']][] = [
  [/iPad/, 'ipad'],
  [/iPhone/, 'iphone'],
  [/HarmonyOS|OpenHarmony/i, 'harmony'],
  [/Android/, 'android'],
  [/Windows/, 'windows'],
  [/Macintosh|Mac OS X/, 'mac'],
  [/Linux/, 'linux'],
];
const apps: readonly [RegExp, Device['app']][] = [
  [/MicroMessenger/, 'wechat'],
  [/Mozilla\//, 'browser'],
];

/** Reads a `User-Agent`. Anybody can send any: it helps the person to remember, and proves nothing. */
export function readDevice(userAgent: string): Device {
  const first = <Code>(table: readonly [RegExp, Code][]) => table.find(([sign]) => sign.test(userAgent))?.[1];
  return { system: first(systems) ?? 'unknown', app: first(apps) ?? 'unknown' };
}

const together: Words = { 'zh-CN': '{system} · {app}', en: '{system}, {app}' };

/** A device in the words of a language; one that tells nothing of itself has one word. */
export function deviceWords({ system, app }: Device): Words {
  if (app === 'unknown') return systemWords[system];
  return {
    'zh-CN': fill(together['zh-CN'], { system: systemWords[system]['zh-CN'], app: appWords[app]['zh-CN'] }),
    en: fill(together.en, { system: systemWords[system].en, app: appWords[app].en }),
  };
}
