import { AuditOutlined, LogoutOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import { useEffect } from 'react';
import { NavLink, Outlet, useHref, useLocation } from 'react-router';
import type { Staff } from '../../domain/contract';
import { may, roleWords } from '../../domain/staff/roles';
import { sessionToken } from '../api/session-token';
import { signOut } from '../api/staff';
import { useStaff } from '../api/use-staff';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { DisplayChoices } from './display-choices';
import { SandboxBanner } from './sandbox-banner';

/** Header and navigation around every page of someone who is signed in. */
export function Frame() {
  const { words } = useWords();
  const staff = useStaff();
  const { pathname } = useLocation();
  // Another page begins at its top, as a full load would.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what it waits for
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <>
      <a className="skip" href="#content">
        {words.frame.skip}
      </a>
      <SandboxBanner />
      <header className="header">
        <span className="brand">{words.frame.title}</span>
        {staff.data && <Navigation staff={staff.data} />}
        <div className="header-end">
          <DisplayChoices />
          {staff.data && <WhoIsHere staff={staff.data} />}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {staff.data ? <Outlet context={staff.data} /> : null}
        {staff.isPending && <Skeleton active />}
        {staff.isError && !staff.data && <Failure error={staff.error} retry={() => void staff.refetch()} />}
      </main>
    </>
  );
}

function Navigation({ staff }: { staff: Staff }) {
  const { words } = useWords();
  return (
    <nav className="navigation">
      {may(staff.role, 'case.list') && (
        <NavLink to="/" end>
          <UnorderedListOutlined aria-hidden /> {words.frame.queue}
        </NavLink>
      )}
      {may(staff.role, 'audit.read') && (
        <NavLink to="/audit">
          <AuditOutlined aria-hidden /> {words.frame.audit}
        </NavLink>
      )}
    </nav>
  );
}

function WhoIsHere({ staff }: { staff: Staff }) {
  const { words, language } = useWords();
  const signInAddress = useHref('/sign-in');

  /** A full load drops everything that was shown from the page's memory, whether or not the server could be told. */
  async function leave() {
    await signOut().catch(() => undefined);
    sessionToken.write('');
    window.location.replace(signInAddress);
  }

  return (
    <>
      <span className="who">
        {staff.username} <Tag variant="filled">{roleWords[staff.role][language]}</Tag>
      </span>
      <Button id="sign-out" type="text" icon={<LogoutOutlined aria-hidden />} onClick={() => void leave()}>
        <span className="wide-only">{words.frame.signOut}</span>
      </Button>
    </>
  );
}
