import Taro, * as apis from '@tarojs/plugin-platform-h5/dist/runtime/apis';

export * from '@tarojs/plugin-platform-h5/dist/runtime/apis';

/**
 * In a web build Taro's Babel plugin turns `Taro.request` into an import of `request`. Jest compiles with SWC, so the
 * object gets the functions instead.
 */
export default Object.assign(Taro, apis);
