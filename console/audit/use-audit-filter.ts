import { useSearchParams } from 'react-router';
import { auditActions, auditSubjects } from '../../domain/audit/audit-actions';
import { isCivilDate } from '../../domain/calendar/civil-date';

/** What the log is searched by, under the names of the API; empty: by nothing. */
export interface AuditFilter {
  who: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  from: string;
  to: string;
}

const known = (codes: readonly string[], code: string) => (codes.includes(code) ? code : '');
const day = (text: string) => (isCivilDate(text) ? text : '');

/** The search, kept in the address so that it can be bookmarked, sent and gone back to. Values unknown here are ignored. */
export function useAuditFilter() {
  const [search, setSearch] = useSearchParams();
  const given = (name: keyof AuditFilter) => search.get(name)?.trim() ?? '';
  const filter: AuditFilter = {
    who: given('who'),
    action: known(auditActions, given('action')),
    subjectKind: known(auditSubjects, given('subjectKind')),
    subjectId: given('subjectId'),
    from: day(given('from')),
    to: day(given('to')),
  };

  /** Another search is another list: it begins at its first page. */
  function searchFor(wanted: AuditFilter) {
    const params = new URLSearchParams();
    for (const [name, value] of Object.entries(wanted)) {
      if (value.trim()) params.set(name, value.trim());
    }
    setSearch(params);
  }

  const searching = Object.values(filter).some(Boolean);
  return { filter, searchFor, searching, clear: () => setSearch({}) };
}
