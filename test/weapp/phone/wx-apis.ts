import { wxCall } from './wx-call';
import { type Network, wxNetwork } from './wx-network';

/** What the phone does when the app asks for another page. */
export interface Navigation {
  open(url: string): void;
  replace(url: string): void;
  back(delta: number): void;
  restart(url: string): void;
}

export interface Device {
  network: Network;
  /** Survives closing the app. */
  storage: Map<string, unknown>;
  /** The picture that the person takes or chooses next. */
  nextPhoto(): Buffer;
  /** The code by which WeChat says next who uses it. */
  nextCode(): string;
  /** Whether the person lets the app use the camera. */
  allowsCamera: boolean;
  /** What pop-ups said: toasts and modals. */
  said: string[];
  /** The documents that it shows. */
  opened: Buffer[];
  /** Whether a finger is on the screen: some things are done at a tap alone. */
  tapping: boolean;
  /** What the person answers where WeChat asks to send messages, template by template. */
  consents(templateId: string): 'accept' | 'reject';
}

const windowInfo = {
  windowWidth: 375,
  windowHeight: 812,
  screenWidth: 375,
  screenHeight: 812,
  pixelRatio: 2,
  statusBarHeight: 44,
};
const launch = { path: '', query: {}, scene: 1001, referrerInfo: {} };

/** The part of `wx` that the mini-program uses. What is not here does not exist, and using it fails the test. */
export function wxApis(device: Device, navigation: Navigation): Record<string, unknown> {
  return {
    ...wxNetwork(device.network),
    ...storageApis(device.storage),
    ...navigationApis(navigation),
    ...photoApis(device),
    ...popUpApis(device),
    ...messageApis(device),
    openDocument: wxCall('openDocument', ({ filePath }: { filePath: string }) => {
      const file = device.network.files.get(filePath);
      if (!file) throw new Error('openDocument:fail no such file');
      device.opened.push(file);
      return {};
    }),
    canIUse: () => true,
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getSystemInfoSync: () => ({
      ...windowInfo,
      platform: 'devtools',
      language: 'zh_CN',
      SDKVersion: '3.8.0',
      theme: 'light',
    }),
    getWindowInfo: () => windowInfo,
    getAppBaseInfo: () => ({ language: 'zh_CN', theme: 'light', SDKVersion: '3.8.0' }),
    getDeviceInfo: () => ({ platform: 'devtools' }),
    getNetworkType: wxCall('getNetworkType', () => ({ networkType: device.network.online ? 'wifi' : 'none' })),
    login: wxCall('login', () => ({ code: device.nextCode() })),
    nextTick: (work: () => void) => setTimeout(work, 0),
    onThemeChange() {},
    offThemeChange() {},
  };
}

function storageApis(storage: Map<string, unknown>) {
  // A phone keeps what it was given, not what became of the object afterwards.
  const keep = (key: string, value: unknown) => storage.set(key, structuredClone(value));
  return {
    getStorageSync: (key: string) => structuredClone(storage.get(key) ?? ''),
    setStorageSync: keep,
    removeStorageSync: (key: string) => storage.delete(key),
    getStorage: wxCall('getStorage', ({ key }: { key: string }) => ({ data: storage.get(key) ?? '' })),
    setStorage: wxCall('setStorage', ({ key, data }: { key: string; data: unknown }) => ({ kept: keep(key, data) })),
    removeStorage: wxCall('removeStorage', ({ key }: { key: string }) => ({ removed: storage.delete(key) })),
  };
}

function navigationApis(navigation: Navigation) {
  const to = (name: string, go: (url: string) => void) =>
    wxCall(name, ({ url }: { url: string }) => {
      go(url);
      return {};
    });
  return {
    navigateTo: to('navigateTo', navigation.open),
    redirectTo: to('redirectTo', navigation.replace),
    reLaunch: to('reLaunch', navigation.restart),
    switchTab: to('switchTab', navigation.restart),
    navigateBack: wxCall('navigateBack', ({ delta = 1 }: { delta?: number }) => {
      navigation.back(delta);
      return {};
    }),
    setNavigationBarTitle: wxCall('setNavigationBarTitle', () => ({})),
    pageScrollTo: wxCall('pageScrollTo', () => ({})),
  };
}

function photoApis(device: Device) {
  let taken = 0;
  const choose = () => {
    const photo = device.nextPhoto();
    taken += 1;
    const tempFilePath = `wxfile://tmp/photo-${taken}.jpg`;
    device.network.files.set(tempFilePath, photo);
    return { tempFilePath, path: tempFilePath, size: photo.length, fileType: 'image', width: 1280, height: 960 };
  };
  return {
    createCameraContext: () => ({
      takePhoto: wxCall('takePhoto', () => ({ tempImagePath: choose().tempFilePath })),
    }),
    getSetting: wxCall('getSetting', () => ({ authSetting: { 'scope.camera': device.allowsCamera } })),
    openSetting: wxCall('openSetting', () => ({ authSetting: { 'scope.camera': device.allowsCamera } })),
    chooseMedia: wxCall('chooseMedia', () => ({ type: 'image', tempFiles: [choose()] })),
    chooseImage: wxCall('chooseImage', () => {
      const file = choose();
      return { tempFilePaths: [file.path], tempFiles: [file] };
    }),
    compressImage: wxCall('compressImage', ({ src }: { src: string }) => ({ tempFilePath: src })),
    getImageInfo: wxCall('getImageInfo', ({ src }: { src: string }) => ({
      path: src,
      width: 1280,
      height: 960,
      type: 'jpeg',
    })),
    getFileSystemManager: () => ({
      getFileInfo: wxCall('getFileInfo', ({ filePath }: { filePath: string }) => ({
        size: device.network.files.get(filePath)?.length ?? 0,
      })),
    }),
    previewImage: wxCall('previewImage', () => ({})),
  };
}

function popUpApis(device: Device) {
  const say = (name: string, answer: object = {}) =>
    wxCall(name, ({ title = '', content = '' }: { title?: string; content?: string }) => {
      device.said.push(`${title} ${content}`.trim());
      return answer;
    });
  return {
    showToast: say('showToast'),
    hideToast: wxCall('hideToast', () => ({})),
    showLoading: say('showLoading'),
    hideLoading: wxCall('hideLoading', () => ({})),
    showModal: say('showModal', { confirm: true, cancel: false }),
  };
}

function messageApis(device: Device) {
  const ask = wxCall('requestSubscribeMessage', ({ tmplIds }: { tmplIds: string[] }) =>
    Object.fromEntries(tmplIds.map((id) => [id, device.consents(id)])),
  );
  return {
    requestSubscribeMessage: (options: Parameters<typeof ask>[0]) => {
      if (!device.tapping) throw new Error('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
      return ask(options);
    },
  };
}
