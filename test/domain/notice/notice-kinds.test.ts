import { activityKinds } from '../../../domain/activity/activity-kinds';
import { activityNotices, isTold } from '../../../domain/notice/activity-notices';
import { nextTry } from '../../../domain/notice/delivery-states';
import { noticeKinds, noticeRules } from '../../../domain/notice/notice-kinds';
import { sayNotice } from '../../../domain/notice/say-notice';
import { languages } from '../../../domain/words';

const now = new Date('2027-04-01T04:00:00Z');
const values = { day: '2027-05-31', until: '2028-01-02', moment: '2027-04-08T04:00:00Z' };

describe('R29: every kind of message', () => {
  it.each(noticeKinds.flatMap((kind) => languages.map((language) => [kind, language] as const)))(
    '%s says everything in %s',
    (kind, language) => {
      const { title, body } = sayNotice(kind, values, now, language);
      for (const text of [title, body]) {
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[{}]/);
      }
    },
  );

  it('has a code that a column holds', () => {
    for (const kind of noticeKinds) expect(kind.length).toBeLessThanOrEqual(32);
  });

  it('is sent whatever was switched off where a real name ends or services stop', () => {
    for (const kind of ['cleared', 'clearing_announced', 'document_grace', 'document_suspended'] as const) {
      expect(noticeRules[kind].compulsory).toBe(true);
    }
  });

  it('comes of each thing that happens, or it is the person’s own doing', () => {
    for (const kind of activityKinds) {
      expect(isTold(kind)).toBe(kind in noticeRules);
      expect(activityNotices[kind]).toBeDefined();
    }
  });
});

it('R17: a year is said only where it is not this one', () => {
  expect(sayNotice('document_grace', values, now, 'zh-CN')).toEqual({
    title: '您的身份证已于5月31日到期',
    body: '请最晚在2028年1月2日更新证件，之后支付等服务将暂停',
  });
});

it('R20: what cannot be sent is tried for more than three days, ever more seldom', () => {
  let [at, tries, pause] = [now, 0, 0];
  for (;;) {
    tries += 1;
    const next = nextTry(tries, at);
    if (!next) break;
    expect(next.getTime() - at.getTime()).toBeGreaterThanOrEqual(pause);
    pause = next.getTime() - at.getTime();
    at = next;
  }
  expect(at.getTime() - now.getTime()).toBeGreaterThan(3 * 86_400_000);
  expect(tries).toBeLessThan(15);
});
