import { auditReasonWords } from '../../../console/audit/audit-reason';

describe('R15 the reasons of the log in words', () => {
  it.each([
    [
      'case.reject',
      'photo_unclear:frontPhotoId data_mismatch:name',
      '照片不清晰 (人像面照片) · 填写与证件不一致 (姓名)',
    ],
    ['case.second-look', 'document_expired:validUntil', '证件已过期 (有效期至)'],
    ['case.park', 'awaiting_senior 2026-12-01 other 请看背面', '等待高级客服意见 2026-12-01 other 请看背面'],
    ['case.settle', 'second first 说得对', '复核意见成立 first 说得对'],
    ['case.approve', 'straight-through', '系统即时通过'],
    ['audit.read', 'who=agent action=case.park', '操作人：agent · 操作：搁置审核单'],
    ['audit.read', 'subjectKind=photo from=2026-12-01', '对象类型：照片 · 从：2026-12-01'],
    ['staff.role', 'agent → senior', '客服 → 高级客服'],
    ['staff.create', 'auditor', '审计'],
  ])('of %s: %s → %s', (action, reason, words) => {
    expect(auditReasonWords(action, reason, 'zh-CN')).toBe(words);
  });

  it.each([
    ['case.disclose', 'senior asked for other reasons'],
    ['case.reject', 'forgotten_code:name'],
    ['audit.read', 'title=agent'],
    ['of.tomorrow', 'straight-through'],
  ])('of %s that are no known codes stay as they are: %s', (action, reason) => {
    expect(auditReasonWords(action, reason, 'en')).toBe(reason);
  });
});
