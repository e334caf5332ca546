/** What a refusal (`reason`) or the service (`problem`) said of a field: its code, put into words when it is drawn. */
export interface FieldMark {
  from: 'reason' | 'problem';
  code: string;
  /** The service's own words, for a code that this release does not know. */
  message: string;
}

export function isFieldMark(stored: unknown): stored is FieldMark {
  const { from, code, message } = Object(stored) as Partial<FieldMark>;
  return (from === 'reason' || from === 'problem') && typeof code === 'string' && typeof message === 'string';
}
