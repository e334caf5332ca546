import './message-channel';
import { configure, render, waitFor } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { ConfigProvider } from 'antd';
import { MemoryRouter, useLocation } from 'react-router';
import { sessionToken } from '../../../console/api/session-token';
import { Desk } from '../../../console/desk';
import { Providers } from '../../../console/frame/providers';
import type { Staff } from '../../../domain/contract/staff';
import type { Role } from '../../../domain/staff/roles';
import type { DeskApi } from './desk-api';
import { colleagueList, makeCase, parkingChoices, reasonList } from './specimen-case';

/** The first page of a file loads all of Ant Design, on a busy machine. */
configure({ asyncUtilTimeout: 8_000 });

/** jsdom lays nothing out, but walks through every rule of Ant Design for each element that is asked for. */
const withoutStyles = { zeroRuntime: true };

/** Answers that every page needs: who is signed in, the service, the catalogue, and an empty queue. */
export function answerAsUsual(api: DeskApi, role: Role = 'agent'): void {
  const staff: Staff = { id: 'staff-1', username: role, role };
  api.on('GET /v1/service', () => ({ status: 200, json: { sandbox: true, now: new Date().toISOString() } }));
  api.on('GET /v1/staff/me', { status: 200, json: staff });
  api.on('GET /v1/review/reasons', { status: 200, json: reasonList });
  api.on('GET /v1/review/colleagues', { status: 200, json: colleagueList });
  api.on('GET /v1/review/parking', { status: 200, json: parkingChoices });
  api.on('GET /v1/review/cases', { status: 200, json: { cases: [], next: null } });
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase() });
  api.on('GET /v1/review/cases/case-1/timeline', { status: 200, json: { entries: [] } });
  api.on('GET /v1/photos/photo-front/content', { status: 200, text: 'picture' });
  api.on('GET /v1/photos/photo-back/content', { status: 200, text: 'picture' });
}

/** The whole desk at an address, signed in unless told otherwise. */
export function openDesk(address: string, { signedIn = true } = {}) {
  sessionToken.write(signedIn ? 'token-1' : '');
  // Whether a style lets a click through is the browser test's to prove; asking it here takes most of the time.
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  const place = { now: '' };
  const view = render(
    <ConfigProvider theme={withoutStyles}>
      <Providers>
        <MemoryRouter initialEntries={[address]}>
          <Desk />
          <Place tell={(now) => (place.now = now)} />
        </MemoryRouter>
      </Providers>
    </ConfigProvider>,
  );
  return { user, place, ...view };
}

function Place({ tell }: { tell: (place: string) => void }) {
  const { pathname, search } = useLocation();
  tell(`${pathname}${search}`);
  return null;
}

/** An element by its id, which stays the same in every language. */
export async function byId(id: string): Promise<HTMLElement> {
  return waitFor(() => {
    const element = document.getElementById(id);
    if (!element) throw new Error(`There is no #${id}`);
    return element;
  });
}
