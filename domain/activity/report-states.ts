import type { Words } from '../words';

/** What a senior may find behind a report (R29): it was the person after all, or it was somebody else. */
export const reportFindings = ['own', 'stranger'] as const;
export type ReportFinding = (typeof reportFindings)[number];

/** While a report is `open`, the account is frozen. A finding ends it, once. */
export const reportStatuses = ['open', ...reportFindings] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Status × finding → status. */
export const reportTransitions: Readonly<Record<ReportStatus, Partial<Record<ReportFinding, ReportStatus>>>> = {
  open: { own: 'own', stranger: 'stranger' },
  own: {},
  stranger: {},
};

/** What was found, of whatever was reported: also a look that customer service took, or what the product did by itself. */
export const reportStatusWords: Readonly<Record<ReportStatus, Words>> = {
  open: { 'zh-CN': '客服核实中，账户变更已暂停', en: 'Customer service is looking into it; changes are on hold' },
  own: { 'zh-CN': '已核实：没有异常，变更已恢复', en: 'Looked into: nothing was amiss, and changes go on' },
  stranger: { 'zh-CN': '已核实：确有他人操作，已处理', en: 'Looked into: it was somebody else, and it was dealt with' },
};
