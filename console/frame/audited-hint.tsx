import { useWords } from '../words/language';

/** Under a field whose words the audit log keeps: what must not stand in them. */
export function AuditedHint() {
  const { audited } = useWords().words.frame;
  return <p className="quiet audited-hint">{audited}</p>;
}
