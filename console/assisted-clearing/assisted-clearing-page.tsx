import { useState } from 'react';
import { may } from '../../domain/staff/roles';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { useWords } from '../words/language';
import { Call } from './call';
import './assisted-clearing.css';

/** `/console/assisted-clearings`: a clearing in the place of somebody who called (R26). */
export function AssistedClearingPage() {
  const { assisted } = useWords().words;
  useTitle(assisted.title);
  const { role } = useSignedInStaff();
  // The next caller begins with nothing of the one before.
  const [call, setCall] = useState(1);
  if (!may(role, 'clearing.assist')) return <NotForRole />;
  return (
    <section aria-labelledby="assisted-title" className="assisted">
      <div className="page-head">
        <div>
          <h1 id="assisted-title">{assisted.title}</h1>
          <p className="quiet">{assisted.lead}</p>
        </div>
      </div>
      <Call key={call} next={() => setCall(call + 1)} />
    </section>
  );
}
