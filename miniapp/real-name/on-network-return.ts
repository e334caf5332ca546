import Taro from '@tarojs/taro';
import { isWeb } from '../platform';

/** Calls back each time the network returns; answers what stops it. Taro's own event never fires in most browsers. */
export function onNetworkReturn(callback: () => void): () => void {
  if (isWeb) {
    window.addEventListener('online', callback);
    return () => window.removeEventListener('online', callback);
  }
  const listener = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) callback();
  };
  Taro.onNetworkStatusChange(listener);
  return () => Taro.offNetworkStatusChange(listener);
}
