import {
  ApiOutlined,
  AuditOutlined,
  BarChartOutlined,
  DiffOutlined,
  LogoutOutlined,
  PhoneOutlined,
  SafetyOutlined,
  SendOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Skeleton, Tag } from 'antd';
import { useEffect } from 'react';
import { Link, NavLink, Outlet, useHref, useLocation } from 'react-router';
import type { Staff } from '../../domain/contract/staff';
import { may, roleWords } from '../../domain/staff/roles';
import { fill } from '../../domain/words';
import { sessionToken } from '../api/session-token';
import { signOut } from '../api/staff';
import { useStaff } from '../api/use-staff';
import { Failure } from '../failure/failure';
import { SettingUp } from '../staff/setting-up';
import { useSettingUp } from '../staff/use-setting-up';
import { useWords } from '../words/language';
import { DisplayChoices } from './display-choices';
import { SandboxBanner } from './sandbox-banner';

/** Header and navigation around every page of someone who is signed in. */
export function Frame() {
  const { words } = useWords();
  const staff = useStaff();
  const settingUp = useSettingUp(staff);
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
        <span className="brand">
          <span className="brand-name">{words.frame.title}</span>
        </span>
        {staff.data && !settingUp.member && <Navigation staff={staff.data} />}
        <div className="header-end">
          <DisplayChoices />
          {staff.data && <WhoIsHere staff={staff.data} />}
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {settingUp.member && <SettingUp staff={settingUp.member} done={() => void settingUp.next()} />}
        {staff.data && !settingUp.member && <Outlet context={staff.data} />}
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
      {may(staff.role, 'clearing.assist') && (
        <NavLink to="/assisted-clearings">
          <PhoneOutlined aria-hidden /> {words.frame.assistedClearings}
        </NavLink>
      )}
      {may(staff.role, 'report.settle') && (
        <NavLink to="/reports">
          <SafetyOutlined aria-hidden /> {words.frame.reports}
        </NavLink>
      )}
      {may(staff.role, 'figures.read') && (
        <NavLink to="/figures">
          <BarChartOutlined aria-hidden /> {words.frame.figures}
        </NavLink>
      )}
      {may(staff.role, 'agreement.read') && (
        <NavLink to="/agreement">
          <DiffOutlined aria-hidden /> {words.frame.agreement}
        </NavLink>
      )}
      {may(staff.role, 'audit.read') && (
        <NavLink to="/audit">
          <AuditOutlined aria-hidden /> {words.frame.audit}
        </NavLink>
      )}
      {may(staff.role, 'message.resend') && (
        <NavLink to="/messages">
          <SendOutlined aria-hidden /> {words.frame.messages}
        </NavLink>
      )}
      {may(staff.role, 'partner.manage') && (
        <NavLink to="/partners">
          <ApiOutlined aria-hidden /> {words.frame.partners}
        </NavLink>
      )}
      {may(staff.role, 'staff.manage') && (
        <NavLink to="/staff">
          <TeamOutlined aria-hidden /> {words.frame.staff}
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
      <Link
        id="my-account"
        className="who"
        to="/account"
        aria-label={fill(words.frame.account, { username: staff.username })}
      >
        <UserOutlined aria-hidden /> {staff.username}{' '}
        <Tag variant="filled" className="wide-only">
          {roleWords[staff.role][language]}
        </Tag>
      </Link>
      <Button
        id="sign-out"
        type="text"
        icon={<LogoutOutlined aria-hidden />}
        aria-label={words.frame.signOut}
        title={words.frame.signOut}
        onClick={() => void leave()}
      >
        <span className="wide-only">{words.frame.signOut}</span>
      </Button>
    </>
  );
}
