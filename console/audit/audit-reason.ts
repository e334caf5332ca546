import type { AuditAction } from '../../domain/audit/audit-actions';
import { lookReasonIn } from '../../domain/audit/look-reasons';
import { parkReasons } from '../../domain/review/park-reasons';
import { rejectionReason, rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import { roles, roleWords } from '../../domain/staff/roles';
import { fill, type Language } from '../../domain/words';
import { catalogues } from '../words/language';

const searched = ['who', 'action', 'subjectKind', 'subjectId', 'from', 'to'] as const;

/** A code in words; `undefined` where it is none. */
type SayCode = (part: string, language: Language) => string | undefined;
type Say = (reason: string, language: Language) => string;

const among = <T extends string>(codes: readonly T[], part: string) => codes.find((code) => code === part);

/** `code:field` of a refusal. */
const sayRefusal: SayCode = (part, language) => {
  const [code = '', field = ''] = part.split(':');
  const known = among(rejectionReasonCodes, code);
  const fields: Readonly<Record<string, string>> = catalogues[language].fields;
  return known && fields[field] && `${rejectionReason(known).words[language]} (${fields[field]})`;
};

const sayPark: SayCode = (part, language) => {
  const reasons: Readonly<Record<string, Record<Language, string>>> = parkReasons;
  return reasons[part]?.[language];
};

const sayStanding: SayCode = (part, language) => {
  const stands: Readonly<Record<string, string>> = catalogues[language].disagreement.ruling.choices;
  return stands[part];
};

const sayRole: SayCode = (part, language) => {
  const role = among(roles, part);
  return role && roleWords[role][language];
};

const sayStraightThrough: SayCode = (part, language) =>
  part === 'straight-through' ? catalogues[language].review.decidedStraightThrough : undefined;

/** `name=value` of a search of the log. */
const saySearched: SayCode = (part, language) => {
  const { search, actions, subjects } = catalogues[language].audit;
  const [name = '', value = ''] = part.split('=');
  const known = among(searched, name);
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = { action: actions, subjectKind: subjects };
  return known && fill(search.asked, { name: search[known], value: codes[known]?.[value] ?? value });
};

const everyCode =
  (say: SayCode, join: string): Say =>
  (reason, language) =>
    reason
      .split(' ')
      .map((part) => say(part, language) ?? part)
      .join(join);

/** A code stands first; the note behind it is somebody's own. */
const firstCode =
  (say: SayCode): Say =>
  (reason, language) => {
    const [code = '', ...note] = reason.split(' ');
    return [say(code, language) ?? code, ...note].join(' ');
  };

/** Actions with which the log keeps codes. */
const sayings: Readonly<Partial<Record<AuditAction, Say>>> = {
  'case.approve': firstCode(sayStraightThrough),
  'case.reject': everyCode(sayRefusal, ' · '),
  'case.second-look': everyCode(sayRefusal, ' · '),
  'case.disclose': (reason, language) => lookReasonIn(language, reason),
  'case.park': firstCode(sayPark),
  'case.settle': firstCode(sayStanding),
  'audit.read': everyCode(saySearched, ' · '),
  'staff.create': firstCode(sayRole),
  'staff.role': everyCode(sayRole, ' '),
};

/** Why something was done: what the log keeps as codes in words, what somebody typed as it is. */
export function auditReasonWords(action: string, reason: string, language: Language): string {
  const said: Readonly<Record<string, Say | undefined>> = sayings;
  return said[action]?.(reason, language) ?? reason;
}
