import { useSearchParams } from 'react-router';
import { type UndeliveredStatus, undeliveredStatuses } from '../../domain/notice/delivery-states';

/** Which messages are shown, kept in the address; what was given up needs no parameter. Another choice begins at its first page. */
export function useChosenStatus() {
  const [search, setSearch] = useSearchParams();
  const status = undeliveredStatuses.find((known) => known === search.get('status')) ?? 'dead';
  const choose = (chosen: UndeliveredStatus) => setSearch(chosen === 'dead' ? {} : { status: chosen });
  return { status, choose };
}
