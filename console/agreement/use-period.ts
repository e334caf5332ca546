import { useSearchParams } from 'react-router';

export interface Period {
  from: string;
  to: string;
}

/** The days of the report, kept in the address so that they can be bookmarked and sent. Without any, the service names them. */
export function usePeriod() {
  const [search, setSearch] = useSearchParams();
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? ''];
  return {
    asked: from && to ? { from, to } : undefined,
    show: (period: Period) => setSearch({ ...period }),
  };
}
