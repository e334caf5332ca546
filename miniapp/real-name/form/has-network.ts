import Taro from '@tarojs/taro';
import { isWeb } from '../../platform';

/** Whether the platform has a line at all; where it does not say, it has one. */
export async function hasNetwork(): Promise<boolean> {
  if (isWeb) return navigator.onLine;
  try {
    return (await Taro.getNetworkType()).networkType !== 'none';
  } catch {
    return true;
  }
}
