import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { type FigureKind, figureKinds, usualFigureDays } from '../../domain/review/figures';
import { getFigures } from '../api/figures';

/** A month of a busy product takes seconds to count, and hardly changes in one. */
export const refreshSeconds = (days: number): number => (days > usualFigureDays ? 60 : 15);
export const dayChoices = [1, usualFigureDays, 30] as const;

export interface FigureFilter {
  /** Of how many days, today included. */
  days: number;
  kind: FigureKind;
}

const shownFirst: FigureFilter = { days: usualFigureDays, kind: 'verification' };

/** Which figures are shown; kept in the address. Values unknown here are ignored. */
export function useFigureFilter() {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('days'));
  const filter: FigureFilter = {
    days: dayChoices.find((known) => known === asked) ?? shownFirst.days,
    kind: figureKinds.find((known) => known === search.get('kind')) ?? shownFirst.kind,
  };

  function change(part: Partial<FigureFilter>) {
    const { days, kind } = { ...filter, ...part };
    const params = new URLSearchParams();
    if (kind !== shownFirst.kind) params.set('kind', kind);
    if (days !== shownFirst.days) params.set('days', String(days));
    setSearch(params, { replace: true });
  }
  return { filter, change };
}

/** Asked again and again while the page is looked at. Those of another kind are no stand-in for those on their way. */
export function useFigures(filter: FigureFilter) {
  return useQuery({
    queryKey: ['figures', filter],
    queryFn: ({ signal }) => getFigures(filter, signal),
    placeholderData: (before) => (before?.kind === filter.kind ? before : undefined),
    refetchInterval: refreshSeconds(filter.days) * 1000,
  });
}
