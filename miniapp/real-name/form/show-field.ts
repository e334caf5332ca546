import Taro from '@tarojs/taro';
import { isWeb } from '../../platform';

/** Leads to the place that has to be put right. */
export function showField(id: string): void {
  if (isWeb) {
    const element = document.getElementById(id);
    element?.focus();
    element?.scrollIntoView?.({ block: 'center' });
    return;
  }
  Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -80 }).catch(() => undefined);
}
