import { screen, within } from '@testing-library/react';
import type { Case, ComparedRow } from '../../../domain/contract/case';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import type { Reading } from '../../../domain/reading/reading';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase, makeComparison, makeDisclosure } from '../support/specimen-case';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

/** Opens a case whose rows differ from "all the same" as wished. */
function openCase(rows: Partial<Record<ComparedField, Partial<ComparedRow>>>, subject: Partial<Case['subject']> = {}) {
  const usual = makeCase().subject;
  const json = makeCase({ subject: { ...usual, comparison: makeComparison(rows), ...subject } });
  api.on('GET /v1/review/cases/case-1', { status: 200, json });
  return openDesk('/cases/case-1');
}

async function openDisclosed(rows: Partial<Record<ComparedField, Partial<ComparedRow>>>, read: Reading) {
  api.on('POST /v1/review/cases/case-1/disclosures', { status: 200, json: makeDisclosure(read) });
  const { user } = openCase(rows);
  await user.click(await byId('disclose'));
  await user.click(await byId('disclose-reason-1'));
  await user.click(await byId('confirm-disclose'));
  await screen.findByText('隐藏');
  return user;
}

const textOf = ({ textContent }: Element) => textContent?.replace(/\s+/g, ' ').trim();
const row = (field: ComparedField) => byId(`compared-${field}`);
const cells = async (field: ComparedField) =>
  within(await row(field))
    .getAllByRole('cell')
    .map(textOf);
const marks = async (field: ComparedField) =>
  [...(await row(field)).querySelectorAll('mark')].map((mark) => mark.textContent);

const unread = { read: undefined, result: 'not_read', confidence: undefined } as const;

describe('R11 typed beside read', () => {
  it('stands in a row for each field, masked as typed is masked', async () => {
    openCase({});
    expect(await cells('name')).toEqual(['**夏', '**夏 可信度 97%', '一致']);
    expect(await cells('idNumber')).toEqual(['1****************X', '1****************X 可信度 97%', '一致']);
    expect(await cells('validFrom')).toEqual(['2024-03-01', '2024-03-01 可信度 97%', '一致']);
    expect(within(await row('validUntil')).getByRole('rowheader').textContent).toBe('有效期至');
  });

  it('tells apart what differs, what cannot be checked and what was not read', async () => {
    openCase({
      name: { read: '*夏', result: 'cannot_be_checked' },
      idNumber: { read: '1****************6', result: 'differs' },
      validFrom: unread,
      validUntil: unread,
    });
    expect((await cells('name'))[2]).toBe('无法核对（生僻字）');
    expect((await cells('idNumber'))[2]).toBe('不一致显示完整信息后可逐字比对');
    expect((await cells('validFrom')).slice(1)).toEqual(['—', '未识别']);
  });

  it('says long-term where a card has no end, which is not the same as unread', async () => {
    openCase({ validUntil: { typed: '2044-03-01', read: null, result: 'differs' } });
    expect((await cells('validUntil'))[1]).toContain('长期');
    expect(await marks('validUntil')).toEqual(['2044-03-01', '长期']);
  });

  it('marks the places in which dates differ; what is masked is not marked', async () => {
    openCase({
      idNumber: { read: '1****************6', result: 'differs' },
      validUntil: { read: '2034-03-01', result: 'differs' },
    });
    expect(await marks('validUntil')).toEqual(['4', '3']);
    expect(await marks('idNumber')).toEqual([]);
  });

  it('flags little confidence where it is not confirmed by what was typed, and never rounds it up to the bound', async () => {
    openCase({
      validFrom: { confidence: 0.899, result: 'differs', read: '2024-03-11' },
      validUntil: { confidence: 0.6 },
    });
    expect((await cells('validFrom'))[1]).toBe('2024-03-11 可信度仅 89%');
    expect((await cells('validUntil'))[1]).toBe('2044-03-01 可信度 60%');
  });

  it('says that a photo is gone, rather than that it was not read', async () => {
    const { front } = makeCase().subject.photos;
    openCase({ idNumber: unread, validFrom: unread }, { photos: { front, back: null } });
    expect((await cells('idNumber'))[2]).toBe('未识别');
    expect((await cells('validFrom'))[2]).toBe('照片已不在');
  });

  it('compares nothing that does not open', async () => {
    openCase(
      { name: { typed: '', ...unread }, idNumber: { typed: '', ...unread } },
      { maskedName: '', maskedIdNumber: '' },
    );
    expect(await cells('name')).toEqual(['资料无法读取', '—', '']);
    expect(await cells('idNumber')).toEqual(['资料无法读取', '—', '']);
    expect((await cells('validFrom'))[2]).toBe('一致');
  });
});

describe('R11 R15 typed beside read, shown in full', () => {
  it('marks the one digit that differs, on both sides', async () => {
    await openDisclosed({ idNumber: { result: 'differs' } }, { idNumber: '11010519491231006X' });
    expect((await cells('idNumber'))[0]).toBe('110105 19491231 002X');
    expect((await cells('idNumber'))[1]).toContain('110105 19491231 006X');
    expect(await marks('idNumber')).toEqual(['2', '6']);
  });

  it('marks the character that could not be checked', async () => {
    await openDisclosed({ name: { result: 'cannot_be_checked' } }, { name: '林夏' });
    expect(await marks('name')).toEqual(['知']);
  });

  it('shows what else was read, with its confidence', async () => {
    await openDisclosed(
      {},
      {
        sex: 'female',
        ethnicity: '汉',
        birthDate: '1949-12-31',
        address: '北京市朝阳区样本路 1 号',
        authority: '北京市公安局朝阳分局',
        confidence: { sex: 0.99, address: 0.62 },
      },
    );
    const also = screen.getByRole('region', { name: '照片上还识别到' });
    expect(within(also).getAllByRole('definition').map(textOf)).toEqual([
      '女 可信度 99%',
      '汉',
      '1949-12-31',
      '北京市公安局朝阳分局',
      '北京市朝阳区样本路 1 号 可信度仅 62%',
    ]);
  });

  it('hides it all again', async () => {
    const user = await openDisclosed({}, { address: '北京市朝阳区样本路 1 号' });
    await user.keyboard('d');
    expect(await screen.findByText('显示')).toBeTruthy();
    expect((await cells('name'))[0]).toBe('**夏');
    expect(screen.queryByText(/样本路/)).toBeNull();
  });
});
