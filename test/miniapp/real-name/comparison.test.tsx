import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Comparison } from '../../../domain/contract/photo';
import { type ComparedField, type ComparisonResult, comparedFields } from '../../../domain/reading/compare-reading';
import { pause } from '../../../miniapp/api/pause';
import { draft } from '../../../miniapp/draft/draft';
import ConfirmPage from '../../../miniapp/real-name/confirm/index';
import { problem } from '../support/fake-api';
import { went } from '../support/fake-taro';
import { draftReady, read, verification } from '../support/samples';
import { show } from '../support/show';
import { withFakeApi } from '../support/with-fake-api';

jest.mock('@tarojs/taro', () => jest.requireActual('../support/fake-taro'));
jest.mock('../../../miniapp/api/pause');

const holder = withFakeApi();
const asked = 'POST /v1/verifications/comparison';
const submissions = () => holder.api.calls('POST /v1/verifications');
const differs = /^照片上读到的是 林知秋，与填写的不同，请核对$/;
const cannot = '有照片无法识别的字，将由人工核对';
const compared = () => screen.queryByRole('checkbox', { name: '我已对照身份证核对，以我填写的为准' });

function answer(results: Partial<Record<ComparedField, ComparisonResult>>, reading: Comparison['reading'] = {}) {
  const fields = comparedFields.map((field) => ({ field, result: results[field] ?? 'same' }));
  return { status: 200, body: { fields, reading: { ...read.front, ...read.back, ...reading } } };
}

async function submit() {
  await userEvent.click(screen.getByRole('checkbox', { name: /单独同意/ }));
  await userEvent.click(screen.getByRole('button', { name: '提交审核' }));
}

beforeEach(() => {
  jest
    .mocked(pause)
    .mockReset()
    .mockReturnValue(new Promise(() => undefined));
  draft.set(draftReady());
  holder.api.on('POST /v1/verifications', { status: 201, body: verification() });
});

describe('R3 before submitting, typed beside read', () => {
  it('asks with what was typed and the photos', async () => {
    holder.api.on(asked, answer({}));
    draft.set(draftReady({ typed: { ...draftReady().typed, idNumber: '110105 19491231 002x' } }));
    await show(<ConfirmPage />);
    await waitFor(() => expect(holder.api.calls(asked)).toHaveLength(1));
    expect(holder.api.calls(asked)[0]?.body).toEqual({
      name: '林知夏',
      idNumber: '11010519491231002X',
      validFrom: '2020-01-31',
      validUntil: null,
      frontPhotoId: 'front-1',
      backPhotoId: 'back-1',
    });
  });

  it('says of each row that agrees that it does, and asks nothing more', async () => {
    holder.api.on(asked, answer({}));
    await show(<ConfirmPage />);
    expect(await screen.findAllByText('与照片一致')).toHaveLength(3);
    expect(compared()).toBeNull();
    await submit();
    await waitFor(() => expect(submissions()).toHaveLength(1));
  });

  it('says nothing alarming of what was not read', async () => {
    holder.api.on(asked, answer({ name: 'not_read', validUntil: 'not_read' }));
    await show(<ConfirmPage />);
    expect(await screen.findAllByText('与照片一致')).toHaveLength(1);
    expect(compared()).toBeNull();
  });

  it('tells what a machine cannot check apart from a difference', async () => {
    holder.api.on(asked, answer({ name: 'cannot_be_checked' }, { name: '林夏' }));
    await show(<ConfirmPage />);
    expect((await screen.findByText(cannot)).className).not.toContain('is-differs');
    expect(compared()).toBeNull();
  });

  it('shows an end of validity that differs as the card prints it', async () => {
    holder.api.on(asked, answer({ validUntil: 'differs' }, { validUntil: '2040-01-31' }));
    await show(<ConfirmPage />);
    expect(await screen.findByText(/照片上读到的是 2020\.01\.31 – 2040\.01\.31/)).toBeTruthy();
  });
});

describe('R3 an end of validity that was not read', () => {
  it('is never said to be long-term', async () => {
    holder.api.on(
      asked,
      answer({ validFrom: 'differs', validUntil: 'not_read' }, { validFrom: '2021-01-31', validUntil: undefined }),
    );
    await show(<ConfirmPage />);
    expect((await screen.findByText(/照片上读到的是/)).textContent).toContain('2021-01-31，');
  });
});

describe('R3 a difference from the photo', () => {
  beforeEach(() => holder.api.on(asked, answer({ name: 'differs' }, { name: '林知秋' })));

  it('stops nobody, but asks for one deliberate confirmation', async () => {
    await show(<ConfirmPage />);
    expect(await screen.findByText(differs)).toBeTruthy();
    await submit();
    expect((await screen.findByRole('alert')).textContent).toBe('请核对与照片不同的内容，再勾选确认');
    expect(submissions()).toEqual([]);
    await userEvent.click(compared() as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: '提交审核' }));
    await waitFor(() => expect(submissions()).toHaveLength(1));
    expect(submissions()[0]?.body).toMatchObject({ name: '林知夏' });
  });

  it('is not overtaken by a quick finger: submitting waits a moment for the answer', async () => {
    let release: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { body } = answer({ name: 'differs' }, { name: '林知秋' });
    holder.api.on(asked, () => late.then(() => ({ status: 200, body })));
    await show(<ConfirmPage />);
    await submit();
    release();
    expect(await screen.findByText(differs)).toBeTruthy();
    expect(submissions()).toEqual([]);
  });
});

describe('R3 R7 the comparison cannot be had', () => {
  beforeEach(() => jest.mocked(pause).mockResolvedValue(undefined));

  it.each([['drop' as const], [{ status: 503, body: problem('busy', 503) }], [{ status: 500, body: '' }]])(
    'and the page says nothing false and submits all the same: %j',
    async (reply) => {
      holder.api.on(asked, reply);
      await show(<ConfirmPage />);
      await waitFor(() => expect(holder.api.calls(asked).length).toBeGreaterThan(0));
      expect(screen.queryByText('与照片一致')).toBeNull();
      expect(screen.queryByRole('alert')).toBeNull();
      await submit();
      await waitFor(() => expect(went).toEqual([{ how: 'reLaunch', url: '/real-name/status/index' }]));
    },
  );

  it('and an answer that never comes holds nobody up', async () => {
    holder.api.on(asked, 'hang');
    await show(<ConfirmPage />);
    await submit();
    await waitFor(() => expect(submissions()).toHaveLength(1));
  });
});

describe('R3 a photo that a person will look at', () => {
  it('is said to be so on the summary', async () => {
    draft.set(draftReady({ photosAsTheyAre: { front: 'front-1', back: null } }));
    await show(<ConfirmPage />);
    expect(screen.getAllByText('将由人工核对')).toHaveLength(1);
  });
});
