import { Alert } from 'antd';
import { Navigate, useSearchParams } from 'react-router';
import { sessionToken } from '../api/session-token';
import { DisplayChoices } from '../frame/display-choices';
import { SandboxBanner } from '../frame/sandbox-banner';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { SignInForm } from './sign-in-form';

/** `/console/sign-in`, with the place to return to in `from`. */
export function SignInPage() {
  const { words } = useWords();
  useTitle(words.signIn.title);
  const [search] = useSearchParams();
  const from = search.get('from');
  const token = sessionToken.use();
  if (token) return <Navigate to={placeToReturnTo(from)} replace />;
  return (
    <>
      <SandboxBanner />
      <div className="sign-in-choices">
        <DisplayChoices />
      </div>
      <main className="sign-in">
        <h1>{words.frame.title}</h1>
        <p className="quiet">{words.signIn.lead}</p>
        {from && <Alert className="gap-below" type="info" role="status" showIcon title={words.signIn.ended} />}
        <SignInForm returnTo={placeToReturnTo(from)} />
      </main>
    </>
  );
}

/** Only places of the desk itself: `//elsewhere` would leave it. */
export function placeToReturnTo(from: string | null): string {
  return from && /^\/(?![/\\])/.test(from) ? from : '/';
}
