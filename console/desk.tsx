import { useQueryClient } from '@tanstack/react-query';
import { Result } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { may } from '../domain/staff/roles';
import { AgreementPage } from './agreement/agreement-page';
import { sessionToken } from './api/session-token';
import { AssistedClearingPage } from './assisted-clearing/assisted-clearing-page';
import { AuditLogPage } from './audit/audit-log-page';
import { ReviewPage } from './case/review-page';
import { FiguresPage } from './figures/figures-page';
import { Frame } from './frame/frame';
import { LinkButton } from './frame/link-button';
import { useSignedInStaff } from './frame/use-signed-in-staff';
import { MessagesPage } from './messages/messages-page';
import { PartnersPage } from './partners/partners-page';
import { QueuePage } from './queue/queue-page';
import { ReportsPage } from './reports/reports-page';
import { SignInPage } from './sign-in/sign-in-page';
import { AccountPage } from './staff/account-page';
import { StaffPage } from './staff/staff-page';
import { useWords } from './words/language';

/** Every address of the desk. */
export function Desk() {
  return (
    <Routes>
      <Route path="sign-in" element={<SignInPage />} />
      <Route
        element={
          <SignedIn>
            <Frame />
          </SignedIn>
        }
      >
        <Route index element={<StartPage />} />
        <Route path="cases/:id" element={<ReviewPage />} />
        <Route path="figures" element={<FiguresPage />} />
        <Route path="agreement" element={<AgreementPage />} />
        <Route path="assisted-clearings" element={<AssistedClearingPage />} />
        <Route path="reports" element={<ReportsPage />} />
        <Route path="audit" element={<AuditLogPage />} />
        <Route path="messages" element={<MessagesPage />} />
        <Route path="partners" element={<PartnersPage />} />
        <Route path="staff" element={<StaffPage />} />
        <Route path="account" element={<AccountPage />} />
        <Route path="*" element={<NoPage />} />
      </Route>
    </Routes>
  );
}

/** Without a session one is sent to sign in, and comes back to where one was. What was loaded does not outlive the session. */
function SignedIn({ children }: { children: ReactNode }) {
  const token = sessionToken.use();
  const { pathname, search } = useLocation();
  const queryClient = useQueryClient();
  useEffect(() => {
    if (!token) queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'service' });
  }, [token, queryClient]);
  if (token) return children;
  const place = `${pathname}${search}`;
  return <Navigate to={place === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ from: place })}`} replace />;
}

/** The queue for those who work on it, staff accounts for those who look after the house. */
function StartPage() {
  const { role } = useSignedInStaff();
  return may(role, 'case.list') ? <QueuePage /> : <Navigate to="/staff" replace />;
}

function NoPage() {
  const { words } = useWords();
  return (
    <Result
      status="404"
      title={words.frame.notFound}
      extra={
        <LinkButton to="/" type="primary">
          {words.frame.toStart}
        </LinkButton>
      }
    />
  );
}
