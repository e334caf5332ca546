import type { Language, Words } from '../words';

/**
 * The usual reasons for which staff ask to see a name and a number (R15); other reasons are their own words. What is kept
 * is the sentence, as the log must show what was said; whoever reads it later reads a usual one in their own language.
 */
export const usualLookReasons: readonly Words[] = [
  { 'zh-CN': '与照片核对', en: 'Comparing with the photos' },
  { 'zh-CN': '申请人来电核实', en: 'Caller asks about the request' },
  { 'zh-CN': '排查重复身份', en: 'Looking into a duplicate identity' },
];

/** @returns a usual reason in this language, whichever it was given in; any other as it was given */
export function lookReasonIn(language: Language, reason: string): string {
  return usualLookReasons.find((words) => Object.values(words).includes(reason))?.[language] ?? reason;
}
