import { cleanup, configure } from '@testing-library/react';
import { service } from '../../../miniapp/service/service';
import { session } from '../../../miniapp/session/session';
import { settings } from '../../../miniapp/settings/settings';
import { type FakeApi, startFakeApi } from './fake-api';
import { idle, went } from './fake-taro';

// A busy machine may take longer than a second to answer; a test that passes never waits this long.
configure({ asyncUtilTimeout: 5_000 });

/** A fresh API for each test of a file, with somebody signed in. */
export function withFakeApi(): { api: FakeApi } {
  const holder = {} as { api: FakeApi };
  beforeEach(async () => {
    holder.api = await startFakeApi();
    Object.assign(globalThis, { API_BASE: holder.api.url });
    went.length = 0;
    session.set({ token: 'first-token', code: 'sandbox:alice' });
    settings.set({ language: 'zh-CN', textSize: 'standard' });
    service.set(null);
    holder.api.on('GET /v1/service', { status: 200, body: { sandbox: true, now: '2026-11-20T04:00:00Z' } });
  });
  afterEach(async () => {
    cleanup();
    await holder.api.stop();
    await idle();
  });
  return holder;
}
