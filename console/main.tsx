import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { Desk } from './desk';
import { CrashBoundary } from './failure/crash-boundary';
import { Providers } from './frame/providers';
import './desk.css';
import './frame/frame.css';
import './queue/queue.css';
import './sign-in/sign-in.css';
import './case/case.css';
import './case/photos.css';
import './case/checks.css';
import './case/action-bar.css';
import './case/timeline.css';
import './case/comparison.css';
import './case/refusal.css';
import './figures/figures.css';
import './audit/audit.css';
import './shortcuts/shortcuts.css';
import './staff/staff.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <Providers>
      <CrashBoundary>
        {/* With its last slash, or filters would be lost where the server leads from /console to /console/. */}
        <BrowserRouter basename="/console/">
          <Desk />
        </BrowserRouter>
      </CrashBoundary>
    </Providers>
  </StrictMode>,
);
