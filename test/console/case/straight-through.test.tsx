import { findingOf } from '../../../console/case/finding-of';
import { en } from '../../../console/words/en';
import { zhCN } from '../../../console/words/zh-CN';
import type { Case } from '../../../domain/contract/case';
import { type CaseCheckCode, caseCheckWords } from '../../../domain/review/case-checks';
import { straightThroughConditions } from '../../../domain/review/straight-through';
import { DeskApi } from '../support/desk-api';
import { answerAsUsual, byId, openDesk } from '../support/open-desk';
import { makeCase } from '../support/specimen-case';

const api = new DeskApi();

beforeAll(() => api.start());
afterAll(() => api.stop());
beforeEach(() => {
  api.forget();
  URL.createObjectURL = jest.fn(() => 'blob:photo');
  URL.revokeObjectURL = jest.fn();
  answerAsUsual(api);
});

type Found = Case['checks'][number];

/** Every condition holds; `wishes` override by code. */
function checks(wishes: Partial<Record<CaseCheckCode, Partial<Found>>> = {}): Found[] {
  return straightThroughConditions.map((code) => ({
    code,
    state: 'passed',
    words: caseCheckWords[code]['zh-CN'],
    detail: null,
    condition: true,
    ...wishes[code],
  }));
}

const approved = (decidedBy: string | null): Partial<Case> => ({
  status: 'closed',
  outcome: 'approved',
  holder: null,
  decision: { decision: 'approve', reasons: [], comment: null, note: null, decidedBy },
});

async function panelOf(wishes: Partial<Case>): Promise<HTMLElement> {
  api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase(wishes) });
  openDesk('/cases/case-1');
  return byId('conditions');
}

const unmetIn = (panel: HTMLElement) => [...panel.querySelectorAll('li')].map(({ textContent }) => textContent);

describe('R12 why a case came to a person', () => {
  it('the conditions that are not met stand by themselves, the others folded away', async () => {
    const panel = await panelOf({
      checks: checks({ photos: { state: 'attention' }, authority: { state: 'failed', detail: 'mismatch' } }),
    });
    expect(panel.textContent).toContain('以下条件没有满足，所以由人工审核');
    expect(unmetIn(panel)).toEqual(['照片质量', '权威库核验']);
    const all = straightThroughConditions.length;
    const others = panel.querySelector('details')?.textContent;
    expect(others).toContain(`已满足 ${all - 2} 项，共 ${all} 项`);
    expect(others).toContain('填写内容与照片识别结果、证件各项是否一致');
  });

  it('a check that is no condition is not among them', async () => {
    const panel = await panelOf({ checks: checks({ validity: { state: 'attention', condition: false } }) });
    const others = straightThroughConditions.length - 1;
    expect(panel.textContent).toContain(`已满足 ${others} 项，共 ${others} 项`);
    expect(panel.textContent).not.toContain(caseCheckWords.validity['zh-CN']);
  });

  it('while only the authority is awaited, the case may yet be decided at once', async () => {
    const wishes = { checks: checks({ authority: { state: 'attention', detail: 'awaited' } }) };
    const panel = await panelOf({ ...wishes, status: 'open', holder: null });
    expect(panel.textContent).toContain('正在等权威库答复');
    expect(unmetIn(panel)).toEqual(['权威库核验']);
  });

  it('but not once somebody holds it', async () => {
    const panel = await panelOf({ checks: checks({ authority: { state: 'attention', detail: 'awaited' } }) });
    expect(panel.textContent).toContain('以下条件没有满足，所以由人工审核');
  });

  it('or where the authority was not asked, and will not be', async () => {
    const wishes = { checks: checks({ authority: { state: 'attention', detail: null } }) };
    const panel = await panelOf({ ...wishes, status: 'open', holder: null });
    expect(panel.textContent).toContain('以下条件没有满足，所以由人工审核');
  });

  it('or all are met and somebody holds it', async () => {
    const panel = await panelOf({ checks: checks() });
    expect(panel.textContent).toContain('条件全部满足，但已转由人工审核');
    expect(unmetIn(panel)).toEqual([]);
  });

  it('or nothing is decided at once', async () => {
    const panel = await panelOf({ checks: checks({ photos: { state: 'attention' } }), straightThrough: false });
    expect(panel.textContent).toContain('没有开启即时通过');
    expect(unmetIn(panel)).toEqual(['照片质量']);
  });
});

describe('R12 how a case was decided', () => {
  it('without a person, which the decision says too', async () => {
    const panel = await panelOf({ ...approved(null), checks: checks() });
    expect(panel.textContent).toContain('条件全部满足，系统已即时通过，没有经过人工');
    const decision = [...document.querySelectorAll('.ant-card')].find((card) => card.textContent?.includes('审核结论'));
    expect(decision?.textContent).toContain('系统即时通过');
    expect(decision?.textContent).not.toContain('null');
  });

  it('by a person, because of what was not met then', async () => {
    const panel = await panelOf({
      ...approved('agent'),
      checks: checks({ authority: { state: 'attention', detail: 'no_record' } }),
    });
    expect(panel.textContent).toContain('以下条件当时没有满足，所以由人工决定');
  });

  it('by a person, although nothing was against it', async () => {
    const panel = await panelOf({ ...approved('agent'), checks: checks() });
    expect(panel.textContent).toContain('条件当时全部满足，但由人工决定');
  });

  it('not at all where it was withdrawn', async () => {
    const withdrawn = makeCase({ status: 'closed', outcome: 'withdrawn', holder: null, checks: checks() });
    api.on('GET /v1/review/cases/case-1', { status: 200, json: withdrawn });
    openDesk('/cases/case-1');
    await byId('checks');
    expect(document.getElementById('conditions')).toBeNull();
  });
});

describe('R13 a second look is blind', () => {
  it.each(['second-look', 'disagreement'] as const)('no conditions beside a %s', async (kind) => {
    api.on('GET /v1/review/cases/case-1', { status: 200, json: makeCase({ kind, checks: checks() }) });
    openDesk('/cases/case-1');
    await byId('checks');
    expect(document.getElementById('conditions')).toBeNull();
  });
});

describe('R12 what the authority answered', () => {
  it.each([
    ['passed', 'match', '姓名与号码一致', 'Name and number belong together'],
    ['failed', 'mismatch', '姓名与号码不一致', 'Name and number do not belong together'],
    [
      'attention',
      'no_record',
      '权威库中没有可比对的记录，不代表有问题，请人工判断',
      'The authority has no record to compare with',
    ],
    ['attention', 'unavailable', '权威库没有答复，请按照片判断', 'The authority gave no answer'],
    ['attention', 'awaited', '权威库还没有答复', 'It has not answered yet'],
    ['attention', null, '没有向权威库核验，请按照片判断', 'It was not asked'],
  ] as const)('%s (%s)', (state, detail, zh, english) => {
    expect(findingOf({ code: 'authority', state, detail }, zhCN)).toBe(zh);
    expect(findingOf({ code: 'authority', state, detail }, en)).toContain(english);
  });
});
