import { screen, waitFor } from '@testing-library/react';
import { DeskApi, problem } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeDisclosure } from '../support/specimen-case';

const api = new DeskApi();
const ask = 'POST /v1/review/cases/case-1/disclosures';

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
  api.on(ask, { status: 200, json: makeDisclosure() });
});

async function openDialog() {
  const { user } = openDesk('/cases/case-1');
  await byId('disclose');
  await user.keyboard('d');
  await waitFor(async () => expect(document.activeElement).toBe(await byId('disclose-reason-1')));
  return user;
}

describe('R15 the reason for a look at the full data', () => {
  it('is given, not clicked through: none is chosen beforehand', async () => {
    const user = await openDialog();
    expect(document.querySelectorAll('#disclose-reason input:checked')).toHaveLength(0);
    await user.click(await byId('confirm-disclose'));
    expect(await screen.findByText('请选择或填写查看原因')).toBeTruthy();
    expect(api.requests(ask)).toHaveLength(0);
  });

  it('is chosen by its digit', async () => {
    const user = await openDialog();
    await user.keyboard('2');
    await user.click(await byId('confirm-disclose'));
    expect(await screen.findAllByText('林知夏')).toHaveLength(2);
    expect(api.requests(ask)[0]?.body).toEqual({ reason: '申请人来电核实' });
  });

  it('may be in words of one’s own, in which digits are only digits', async () => {
    const user = await openDialog();
    await user.keyboard('4');
    await waitFor(async () => expect(document.activeElement).toBe(await byId('disclose-own-words')));
    await user.keyboard('{Enter}');
    expect(await screen.findByText('请选择或填写查看原因')).toBeTruthy();
    await user.keyboard(' 工单 1208 {Enter}');
    expect(await screen.findAllByText('林知夏')).toHaveLength(2);
    expect(api.requests(ask).map(({ body }) => body)).toEqual([{ reason: '工单 1208' }]);
  });

  it('stays in the log, so that names and numbers are not to stand in it; one that was sent back says so', async () => {
    const user = await openDialog();
    expect(screen.queryByText(/请不要写姓名和证件号码/)).toBeNull();
    await user.keyboard('4');
    expect(await screen.findByText(/请不要写姓名和证件号码/)).toBeTruthy();
    const message = '请删去证件号码再提交';
    const fields = [{ path: 'reason', code: 'holds_id_number', message }];
    api.on(ask, problem('invalid_input', { fields }));
    await user.keyboard('核对11010519491231002X{Enter}');
    expect(await screen.findByText(message)).toBeTruthy();
  });
});
