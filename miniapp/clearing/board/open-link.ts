import Taro from '@tarojs/taro';
import { pages } from '../../pages';
import { isWeb } from '../../platform';
import type { ClearingWords } from '../words/use-words';

/**
 * Leads to where a business line is released: a page of the mini-program, or a web address. The latter only a browser
 * may open; elsewhere it is copied. Anything else, such as a script, is left alone. Where it cannot be followed, that is
 * said, and the page stays.
 */
export async function openLink(
  url: string,
  words: Pick<ClearingWords['board'], 'linkCopied' | 'linkFailed'>,
): Promise<void> {
  try {
    await follow(url, words.linkCopied);
  } catch {
    await say(words.linkFailed);
  }
}

async function follow(url: string, copiedWords: string): Promise<void> {
  if (/^\/(?!\/)/.test(url)) {
    // WeChat refuses a page that it does not have; the web would lead away to the first one.
    if (isWeb && !isOwnPage(url)) throw new Error(`no page ${url}`);
    await Taro.navigateTo({ url });
  } else if (!/^https?:\/\//i.test(url)) return;
  else if (isWeb) window.location.assign(url);
  else {
    await Taro.setClipboardData({ data: url });
    await say(copiedWords);
  }
}

function isOwnPage(url: string): boolean {
  return Object.values<string | undefined>(pages).includes(url.split('?')[0]);
}

async function say(title: string): Promise<void> {
  await Taro.showToast({ title, icon: 'none' });
}
