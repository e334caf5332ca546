import { useLocation, useNavigate, useSearchParams } from 'react-router';

interface PageState {
  page?: number;
}

/** Cursor paging kept in the address: a reload, a bookmark and the browser's own back button all work. */
export function useCursor() {
  const [search] = useSearchParams();
  const location = useLocation();
  const navigate = useNavigate();
  const cursor = search.get('cursor') ?? undefined;
  /** Known only for pages that were paged to; a bookmark of a later page has no number. */
  const page = (location.state as PageState | null)?.page ?? (cursor ? undefined : 1);

  const at = (next: string | undefined) => {
    const params = new URLSearchParams(search);
    if (next) params.set('cursor', next);
    else params.delete('cursor');
    return { search: params.toString() };
  };
  return {
    cursor,
    page,
    next: (cursorOfNext: string) => navigate(at(cursorOfNext), { state: { page: page ? page + 1 : undefined } }),
    previous: () => navigate(-1),
    first: () => navigate(at(undefined)),
  };
}
