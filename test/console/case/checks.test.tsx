import { screen, within } from '@testing-library/react';
import { findingOf } from '../../../console/case/finding-of';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case } from '../../../domain/contract/case';
import { type CaseCheckCode, type CheckState, caseCheckWords } from '../../../domain/review/case-checks';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeSummary } from '../support/specimen-case';

const api = new DeskApi();
const read = 'GET /v1/review/cases/case-1';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

const check = (code: CaseCheckCode, state: CheckState, detail: string | null = null): Case['checks'][number] => ({
  code,
  state,
  words: caseCheckWords[code]['zh-CN'],
  detail,
  condition: true,
});

describe('R11 R12 what the checks found', () => {
  it.each([
    ['no_rivals', 'attention', '1', '另有 1 个账户提交了同一号码，正在等待审核'],
    ['no_rivals', 'passed', null, '没有'],
    ['identity_free', 'failed', null, '该身份已绑定其他账户'],
    ['document_in_force', 'failed', '2026-01-01', '有效期至 2026-01-01，已过期'],
    ['document_in_force', 'passed', null, undefined],
    ['id_number', 'failed', null, '号码的校验位或出生日期不正确'],
    ['id_number', 'passed', null, undefined],
    ['typed_and_read', 'passed', null, '各项一致'],
    ['typed_and_read', 'failed', 'idNumber:differs,validUntil:not_read', '身份证号不一致；有效期至未识别'],
    ['typed_and_read', 'attention', 'name:cannot_be_checked', '姓名含生僻字，无法核对'],
    [
      'typed_and_read',
      'attention',
      'name:not_read,idNumber:not_read,validFrom:not_read,validUntil:not_read',
      '照片没有识别结果，请人工核对',
    ],
    ['card_agrees', 'failed', 'birth_date,sex', '出生日期与号码不符；性别与号码不符'],
    ['card_agrees', 'failed', 'validity_length', '有效期的长短与年龄不符'],
    ['card_agrees', 'attention', null, '照片没有完整的识别结果，请人工核对'],
    ['card_agrees', 'passed', null, undefined],
  ] as const)('%s %s (%s) says: %s', (code, state, detail, sentence) => {
    expect(findingOf({ code, state, detail }, zhCN)).toBe(sentence);
  });

  it('stands in the list, and again where the approval is confirmed', async () => {
    api.on(read, { status: 200, json: makeCase({ checks: [check('no_rivals', 'attention', '2')] }) });
    const { user } = openDesk('/cases/case-1');
    const list = await byId('checks');
    expect(list.textContent).toContain('同一号码的其他申请另有 2 个账户提交了同一号码');
    await user.click(await byId('approve'));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/^同一号码的其他申请：另有 2 个账户提交了同一号码/)).toBeTruthy();
  });
});

describe('R11 what no approval gets past', () => {
  const isMain = async (id: string) => (await byId(id)).classList.contains('ant-btn-primary');

  it.each(['identity_free', 'document_in_force'] as const)('%s failed: refusing is the main action', async (code) => {
    api.on(read, { status: 200, json: makeCase({ checks: [check(code, 'failed', '2026-01-01')] }) });
    const { user } = openDesk('/cases/case-1');
    expect(await isMain('approve')).toBe(false);
    expect(await isMain('refuse')).toBe(true);
    await user.keyboard('a');
    expect(await screen.findByText('有检查未通过，目前无法通过，请拒绝')).toBeTruthy();
    expect(await isMain('confirm-approve')).toBe(false);
  });

  it('any other check failed: approving is', async () => {
    api.on(read, { status: 200, json: makeCase({ checks: [check('validity', 'failed')] }) });
    openDesk('/cases/case-1');
    expect(await isMain('approve')).toBe(true);
    expect(await isMain('refuse')).toBe(false);
  });
});

describe('R11 a case whose photos are gone', () => {
  it('shows no check of them as passed or failed', async () => {
    const { subject } = makeCase();
    const checks = [check('photos', 'passed'), check('typed_and_read', 'attention'), check('id_number', 'passed')];
    const photos = { front: null, back: null };
    api.on(read, { status: 200, json: makeCase({ subject: { ...subject, photos }, checks }) });
    openDesk('/cases/case-1');
    const list = within(await byId('checks'));
    expect(list.getAllByText('照片已不在，没有检查')).toHaveLength(2);
    expect(list.getAllByLabelText('通过')).toHaveLength(1);
  });
});

describe('R11 a case whose data cannot be opened', () => {
  const unreadable = () => {
    const { subject } = makeCase();
    return makeCase({
      maskedName: '',
      subject: { ...subject, maskedName: '', maskedIdNumber: '' },
      checks: [check('id_number', 'failed'), check('photos', 'attention'), check('card_agrees', 'attention')],
    });
  };

  it('says so in the queue', async () => {
    api.on('GET /v1/review/cases', ({ query }) => ({
      status: 200,
      json: { cases: query.status === 'claimed' ? [unreadable()] : [makeSummary({ maskedName: '' })], next: null },
    }));
    openDesk('/');
    expect(await screen.findByRole('link', { name: /打开审核单：资料无法读取/ })).toBeTruthy();
    expect(await screen.findByText(/继续审核 资料无法读取/)).toBeTruthy();
  });

  it('shows no check as failed that could not be made', async () => {
    api.on(read, { status: 200, json: unreadable() });
    openDesk('/cases/case-1');
    const list = within(await byId('checks'));
    expect(list.getAllByLabelText('没有检查')).toHaveLength(2);
    expect(list.queryByLabelText('未通过')).toBeNull();
    expect(list.getAllByRole('listitem')[0]?.textContent).toContain('照片质量');
  });

  it('can be refused or put back, not approved', async () => {
    api.on(read, { status: 200, json: unreadable() });
    const { user } = openDesk('/cases/case-1');
    expect(await screen.findByText('资料无法读取，不能通过')).toBeTruthy();
    expect((await byId('checks')).textContent).toContain('资料无法读取，没有检查');
    expect(document.getElementById('disclose')).toBeNull();
    expect(document.getElementById('approve')).toBeNull();
    await user.keyboard('a');
    await user.keyboard('d');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.getElementById('release')).toBeTruthy();
    await user.click(await byId('refuse'));
    expect(await byId('confirm-refuse')).toBeTruthy();
  });
});
