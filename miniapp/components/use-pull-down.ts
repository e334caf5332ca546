import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { Reload } from './use-resource';

/** Loads again when the person pulls the page down; its configuration must allow it (`enablePullDownRefresh`). */
export function usePullDown(reload: Reload): void {
  usePullDownRefresh(() => {
    void reload().finally(() => Taro.stopPullDownRefresh());
  });
}
