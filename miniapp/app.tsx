import { type PropsWithChildren, useEffect } from 'react';
import { eraseOldDraft } from './draft/draft';
import { refreshService } from './service/service';
import './styles/base.css';
import './styles/cells.css';
import './styles/controls.css';
import './styles/pages.css';
import './styles/photos.css';
import './styles/icons.css';

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    eraseOldDraft();
    // Pages ask again and show what goes wrong; this only fetches the sandbox banner and the clock early.
    refreshService().catch(() => undefined);
  }, []);
  return children;
}
