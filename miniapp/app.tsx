import Taro, { usePageNotFound } from '@tarojs/taro';
import { type PropsWithChildren, useEffect } from 'react';
import { eraseOldDrafts } from './draft/all-drafts';
import { pages } from './pages';
import { refreshService } from './service/service';
import { followOtherTabs } from './session/follow-other-tabs';
import './styles/base.css';
import './styles/cells.css';
import './styles/controls.css';
import './styles/pages.css';
import './styles/icons.css';

export default function App({ children }: PropsWithChildren) {
  // An address that names no page (only the web has any): a link of another release, or one typed by hand.
  usePageNotFound(() => void Taro.reLaunch({ url: pages.me }));
  useEffect(() => {
    eraseOldDrafts();
    // Pages ask again and show what goes wrong; this only fetches the sandbox banner and the clock early.
    refreshService().catch(() => undefined);
    return followOtherTabs();
  }, []);
  return children;
}
