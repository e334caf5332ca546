import { waitFor } from '@testing-library/react';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';

const api = new DeskApi();
const decide = 'POST /v1/review/cases/case-1/decision';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

/** Writes a refusal, finds that the session has ended, and signs in again as somebody. */
async function writeThenSignInAs(staff: { id: string; username: string; role: 'agent' }) {
  api.on(decide, problem('sign_in_required'));
  const { user, place } = openDesk('/cases/case-1');
  await user.click(await byId('refuse'));
  await user.click(await byId('reason-document_expired'));
  await user.type(await byId('comment'), '请换领新证');
  await user.type(await byId('note'), 'seen twice');
  await user.click(await byId('confirm-refuse'));
  await waitFor(() => expect(place.now).toBe('/sign-in?from=%2Fcases%2Fcase-1'));
  api.on('GET /v1/staff/me', { status: 200, json: staff });
  api.on('POST /v1/staff/sessions', {
    status: 201,
    json: { token: 'token-2', expiresAt: new Date().toISOString(), staff },
  });
  await user.type(await byId('username'), staff.username);
  await user.type(await byId('password'), 'secret{Enter}');
  await waitFor(() => expect(place.now).toBe('/cases/case-1'));
  await user.click(await byId('refuse'));
  await byId('reason-document_expired');
}

const box = (id: string) => document.getElementById(id) as HTMLInputElement;

describe('R11 a refusal being written', () => {
  it('R7 outlives a session that ended, and is stored nowhere', async () => {
    await writeThenSignInAs({ id: 'staff-1', username: 'agent', role: 'agent' });
    expect(box('reason-document_expired').checked).toBe(true);
    expect(box('comment').value).toBe('请换领新证');
    expect(box('note').value).toBe('seen twice');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('请换领新证');
  });

  it('R16 is not handed to a colleague who signs in at the same desk', async () => {
    await writeThenSignInAs({ id: 'staff-2', username: 'agent2', role: 'agent' });
    expect(box('reason-document_expired').checked).toBe(false);
    expect(box('comment').value).toBe('');
  });
});
