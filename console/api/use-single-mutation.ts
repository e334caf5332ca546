import { type UseMutationOptions, type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * A mutation that a double click, or Enter struck twice, starts once: the second press comes before the page has drawn
 * that the first is under way.
 */
export function useSingleMutation<Data, Input = void>(
  options: UseMutationOptions<Data, Error, Input>,
): UseMutationResult<Data, Error, Input> {
  const underWay = useRef(false);
  const mutation = useMutation({
    ...options,
    onSettled: async (...settled) => {
      try {
        await options.onSettled?.(...settled);
      } finally {
        underWay.current = false;
      }
    },
  });
  const mutate: typeof mutation.mutate = (...started) => {
    if (underWay.current) return;
    underWay.current = true;
    mutation.mutate(...started);
  };
  return { ...mutation, mutate };
}
