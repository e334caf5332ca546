import { act } from '@testing-library/react';
import App from '../../../miniapp/app';
import { draft } from '../../../miniapp/draft/draft';
import { type StoredSession, session } from '../../../miniapp/session/session';
import { notFound, stored, went } from '../support/fake-taro';
import { draftReady } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));

withFakeApi();
const alice = { token: 'first-token', code: 'sandbox:alice' };

/** What another tab stores reaches this one by the browser's event. */
function storeInAnotherTab(key: string, value: StoredSession | null): void {
  if (value) stored.set(key, value);
  else stored.delete(key);
  act(() => void window.dispatchEvent(new StorageEvent('storage', { key })));
}

describe('R7 two tabs of one browser', () => {
  it('sign out together', async () => {
    await show(<App />);
    storeInAnotherTab('session', null);
    expect(session.get()).toBeNull();
    expect(went).toEqual([{ how: 'reLaunch', url: '/pages/sign-in/index' }]);
  });

  it('show the person who signed in last, from the first page', async () => {
    await show(<App />);
    const bob = { token: 'second-token', code: 'sandbox:bob' };
    storeInAnotherTab('session', bob);
    expect(session.get()).toEqual(bob);
    expect(went).toEqual([{ how: 'reLaunch', url: '/pages/me/index' }]);
  });

  it('share a session that one of them renewed, without leaving the page', async () => {
    await show(<App />);
    storeInAnotherTab('session', { ...alice, token: 'second-token' });
    expect(session.get()?.token).toBe('second-token');
    expect(went).toEqual([]);
  });

  it('follow each other in everything that is stored, also where it is all cleared', async () => {
    draft.set(draftReady());
    stored.clear();
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: null })));
    expect([draft.get(), session.get()]).toEqual([null, null]);
  });

  it('leave alone what another key holds', async () => {
    stored.delete('session');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: 'settings' })));
    expect(session.get()).toEqual(alice);
  });
});

describe('R7 what is stored on the device', () => {
  it('holds no draft longer than its photos are kept', async () => {
    draft.set(draftReady({ changedAt: Date.now() - 8 * 24 * 60 * 60 * 1000 }));
    await show(<App />);
    expect(stored.has('draft')).toBe(false);
  });

  it('is erased where an older release stored it in another shape', () => {
    stored.set('draft', { idNumber: '11010519491231002X' });
    window.dispatchEvent(new StorageEvent('storage', { key: 'draft' }));
    expect(draft.get()).toBeNull();
    expect(stored.has('draft')).toBe(false);
  });
});

describe('R1 an address that names no page', () => {
  it('leads to the first page', async () => {
    await show(<App />);
    for (const run of notFound) run();
    expect(went).toEqual([{ how: 'reLaunch', url: '/pages/me/index' }]);
  });
});
