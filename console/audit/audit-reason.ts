import { rejectionReason, rejectionReasonCodes } from '../../domain/review/rejection-reasons';
import type { Language } from '../../domain/words';
import { catalogues } from '../words/language';

/** A refusal's reasons are logged as `code:field` and shown in words; what somebody typed is shown as it is. */
export function auditReasonWords(reason: string, language: Language): string {
  const fields: Readonly<Record<string, string>> = catalogues[language].fields;
  const named = reason.split(' ').map((part) => {
    const [code = '', field = ''] = part.split(':');
    const known = rejectionReasonCodes.find((one) => one === code);
    const fieldName = fields[field];
    return known && fieldName ? `${rejectionReason(known).words[language]} (${fieldName})` : undefined;
  });
  return named.every((name) => name !== undefined) ? named.join(' · ') : reason;
}
