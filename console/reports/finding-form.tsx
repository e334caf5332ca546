import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { reportFindings } from '../../domain/activity/report-states';
import type { FindingInput } from '../../domain/contract/activity';
import { settleReport } from '../api/reports';
import { useSingleMutation } from '../api/use-single-mutation';
import { RulingForm } from '../ruling/ruling-form';
import { useWords } from '../words/language';

/** What the API takes. */
const longestNote = 500;

/** Where a senior says whose doing it was, and how they found out. */
export function FindingForm({ id }: { id: string }) {
  const { finding } = useWords().words.reports;
  const settling = useSettling(id);
  return (
    <RulingForm
      id={`finding-${id}`}
      title={finding.choose}
      choices={reportFindings}
      words={finding}
      longestNote={longestNote}
      sending={settling.isPending}
      error={settling.error}
      send={(found, note) => settling.mutate({ finding: found, note })}
    />
  );
}

/** Settled or refused, the list is read again: it shows what is true now. */
function useSettling(id: string) {
  const { reports } = useWords().words;
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  return useSingleMutation({
    mutationFn: (input: FindingInput) => settleReport(id, input),
    onSuccess: () => void message.success(reports.settled),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['reports'] }),
  });
}
