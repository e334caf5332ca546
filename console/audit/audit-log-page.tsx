import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { may } from '../../domain/staff/roles';
import { listAudit } from '../api/audit';
import { Failure } from '../failure/failure';
import { NotForRole } from '../frame/not-for-role';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useTitle } from '../frame/use-title';
import { Pager } from '../paging/pager';
import { useCursor } from '../paging/use-cursor';
import { useWords } from '../words/language';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { useAuditFilter } from './use-audit-filter';

/** `/console/audit`: the log for auditors and administrators (R15). */
export function AuditLogPage() {
  const { words } = useWords();
  useTitle(words.audit.title);
  const { role } = useSignedInStaff();
  return may(role, 'audit.read') ? <AuditLog /> : <NotForRole />;
}

function AuditLog() {
  const { words } = useWords();
  const { filter } = useAuditFilter();
  const { cursor } = useCursor();
  const log = useQuery({
    queryKey: ['audit', filter, cursor],
    queryFn: ({ signal }) => listAudit({ ...filter, cursor }, signal),
    placeholderData: keepPreviousData,
    // Each look stands in the log: coming back to the window, or to the network, is none.
    refetchOnWindowFocus: false,
    refetchOnReconnect: ({ state }) => state.status === 'error',
  });
  return (
    <section aria-labelledby="audit-title">
      <div className="page-head">
        <div>
          <h1 id="audit-title">{words.audit.title}</h1>
          <p className="quiet">{words.audit.lead}</p>
        </div>
      </div>
      <AuditFilters />
      {log.isError && <Failure error={log.error} retry={() => void log.refetch()} />}
      {(log.data || log.isPending) && (
        <AuditTable entries={log.data?.entries ?? []} loading={log.isPending || log.isPlaceholderData} />
      )}
      <Pager next={log.data?.next} />
    </section>
  );
}
