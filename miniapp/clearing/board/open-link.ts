import Taro from '@tarojs/taro';
import { isWeb } from '../../platform';

/**
 * Leads to where a business line is released: a page of the mini-program, or a web address. The latter only a browser
 * may open; elsewhere it is copied. Anything else, such as a script, is left alone.
 *
 * @param copiedWords what is said once it was copied
 */
export async function openLink(url: string, copiedWords: string): Promise<void> {
  if (/^\/(?!\/)/.test(url)) await Taro.navigateTo({ url });
  else if (!/^https?:\/\//i.test(url)) return;
  else if (isWeb) window.location.assign(url);
  else {
    await Taro.setClipboardData({ data: url });
    await Taro.showToast({ title: copiedWords, icon: 'none' });
  }
}
