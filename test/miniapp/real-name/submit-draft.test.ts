import { eraseOldDrafts } from '../../../miniapp/draft/all-drafts';
import { changeDraft, draft, draftKeeper, draftOf } from '../../../miniapp/draft/draft';
import { inputOf, submitDraft } from '../../../miniapp/real-name/confirm/submit-draft';
import { problem } from '../support/fake-api';
import { draftReady, verification } from '../support/samples';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause', () => ({ pause: async () => undefined }));

const holder = withFakeApi();
const consentVersion = '2026-11-22-here';
const submissions = () => holder.api.calls('POST /v1/verifications');
const keys = () => submissions().map(({ headers }) => headers['idempotency-key']);

/** Submits what the draft holds now, as the page does. */
async function submit() {
  const kept = draft.get();
  const body = kept && inputOf(kept, consentVersion);
  if (!kept || !body) throw new Error('The draft is not ready');
  return submitDraft(draftKeeper, kept, body);
}

beforeEach(() => draft.set(draftReady()));

describe('R4 submitting', () => {
  it('sends what was confirmed, with the consent, and erases the draft', async () => {
    holder.api.on('POST /v1/verifications', { status: 201, body: verification() });
    expect(await submit()).toEqual({ to: 'status' });
    expect(submissions()[0]?.body).toEqual({
      name: '林知夏',
      idNumber: '11010519491231002X',
      validFrom: '2020-01-31',
      validUntil: null,
      frontPhotoId: 'front-1',
      backPhotoId: 'back-1',
      consent: true,
      consentVersion,
    });
    expect(draft.get()).toBeNull();
  });

  it('keeps its key while nobody knows whether it arrived, also through a restart', async () => {
    holder.api.on('POST /v1/verifications', { status: 500, body: problem('internal', 500) });
    expect(await submit()).toMatchObject({ to: 'stay' });
    expect(draft.get()?.submission?.key).toBe(keys()[0]);
    holder.api.on('POST /v1/verifications', { status: 201, body: verification() });
    expect(await submit()).toEqual({ to: 'status' });
    expect(new Set(keys()).size).toBe(1);
  });

  it('takes a new key where something was changed in between', async () => {
    holder.api.on('POST /v1/verifications', { status: 500, body: problem('internal', 500) });
    await submit();
    draft.set({ ...(draft.get() ?? draftReady()), typed: { ...draftReady().typed, name: '林予安' } });
    await submit();
    expect(new Set(keys()).size).toBe(2);
  });

  it('takes a new key after an answer that refused', async () => {
    holder.api.on('POST /v1/verifications', { status: 409, body: problem('identity_already_bound', 409) });
    await submit();
    expect(draft.get()?.submission).toBeNull();
    await submit();
    expect(new Set(keys()).size).toBe(2);
  });

  it.each(['verification_pending', 'already_verified'])(
    'goes on to the status where an earlier try arrived: %s',
    async (code) => {
      holder.api.on('POST /v1/verifications', { status: 409, body: problem(code, 409) });
      expect(await submit()).toEqual({ to: 'status' });
      expect(draft.get()).toBeNull();
    },
  );

  it('leads back to the form with what the service said of a field, and without a photo that is gone', async () => {
    const fields = [
      { path: 'frontPhotoId', code: 'photo_not_found', message: '照片不存在或已过期，请重新上传' },
      { path: 'name', code: 'name_characters', message: '姓名只能包含汉字' },
    ];
    holder.api.on('POST /v1/verifications', { status: 422, body: problem('invalid_input', 422, { fields }) });
    expect(await submit()).toEqual({ to: 'form' });
    expect(draft.get()).toMatchObject({
      photos: { front: null, back: 'back-1' },
      problems: {
        frontPhotoId: { from: 'problem', code: 'photo_not_found', message: '照片不存在或已过期，请重新上传' },
        name: { from: 'problem', code: 'name_characters', message: '姓名只能包含汉字' },
      },
    });
  });
});

describe('R7 the draft', () => {
  it('is never shown to another account', () => {
    expect(draftOf('account-1')).not.toBeNull();
    expect(draftOf('account-2')).toBeNull();
  });

  it('is erased seven days after its last change, as its photos are', () => {
    const day = 24 * 60 * 60 * 1000;
    draft.set(draftReady({ changedAt: Date.now() - 6.9 * day }));
    eraseOldDrafts();
    expect(draftOf('account-1')).not.toBeNull();
    draft.set(draftReady({ changedAt: Date.now() - 7.1 * day }));
    expect(draftOf('account-1')).toBeNull();
    eraseOldDrafts();
    expect(draft.get()).toBeNull();
  });

  it('is kept for another seven days by each change', () => {
    const before = Date.now();
    draft.set(draftReady({ changedAt: before - 1000 }));
    changeDraft('account-1', (kept) => kept);
    expect(draft.get()?.changedAt).toBeGreaterThanOrEqual(before);
  });

  it('cannot be submitted before both photos are there', () => {
    expect(inputOf(draftReady({ photos: { front: 'front-1', back: null } }), consentVersion)).toBeNull();
  });
});
