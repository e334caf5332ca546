import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { usualFigureDays } from '../../domain/review/figures';
import { getFigures } from '../api/figures';

/** A month of a busy product takes seconds to count, and hardly changes in one. */
export const refreshSeconds = (days: number): number => (days > usualFigureDays ? 60 : 15);
export const dayChoices = [1, usualFigureDays, 30] as const;

/** Of how many days, today included; kept in the address. */
export function useFigureDays() {
  const [parameters, setParameters] = useSearchParams();
  const asked = Number(parameters.get('days'));
  return {
    days: dayChoices.find((known) => known === asked) ?? usualFigureDays,
    setDays: (days: number) => setParameters(days === usualFigureDays ? {} : { days: String(days) }, { replace: true }),
  };
}

/** Asked again and again while the page is looked at. */
export function useFigures(days: number) {
  return useQuery({
    queryKey: ['figures', days],
    queryFn: ({ signal }) => getFigures(days, signal),
    placeholderData: keepPreviousData,
    refetchInterval: refreshSeconds(days) * 1000,
  });
}
