import { Alert } from 'antd';
import { useState } from 'react';
import type { AssistedClearing, CallerSearch, CallerSearchInput } from '../../domain/contract/assisted-clearing';
import { searchCaller } from '../api/assisted-clearings';
import { useSingleMutation } from '../api/use-single-mutation';
import { useWords } from '../words/language';
import { FoundAccount } from './found-account';
import { Opened } from './opened';
import { SearchForm } from './search-form';

/** One call, from the search to the request that was opened. */
export function Call({ next }: { next: () => void }) {
  const { assisted } = useWords().words;
  const [opened, setOpened] = useState<AssistedClearing>();
  // Beside the mutation, which forgets what it found while the same is searched for again.
  const [found, setFound] = useState<CallerSearch & { asked: CallerSearchInput }>();
  const search = useSingleMutation({
    mutationFn: searchCaller,
    onSuccess: (result, asked) => setFound({ ...result, asked }),
  });
  if (opened) return <Opened opened={opened} next={next} />;
  if (found?.account) {
    const again = {
      run: () => search.mutate(found.asked),
      running: search.isPending,
      error: search.error,
    };
    return (
      <FoundAccount
        account={found.account}
        reason={found.asked.reason}
        searchAgain={again}
        another={next}
        onOpened={setOpened}
      />
    );
  }
  return (
    <>
      <SearchForm searching={search.isPending} error={search.error} search={(asked) => search.mutate(asked)} />
      {found && !search.isPending && (
        <Alert
          id="nobody-found"
          type="info"
          role="status"
          showIcon
          title={assisted.nobody}
          description={assisted.nobodyHint}
        />
      )}
    </>
  );
}
