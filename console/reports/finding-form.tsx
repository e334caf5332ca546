import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Radio, Space } from 'antd';
import { type FormEvent, useState } from 'react';
import { type ReportFinding, reportFindings } from '../../domain/activity/report-states';
import type { FindingInput } from '../../domain/contract/activity';
import { settleReport } from '../api/reports';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';

/** What the API takes. */
const longestNote = 500;

/** Where a senior says whose doing it was, and how they found out. */
export function FindingForm({ id }: { id: string }) {
  const { reports } = useWords().words;
  const settling = useSettling(id);
  const [finding, setFinding] = useState<ReportFinding>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const why = note.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (finding && why) settling.mutate({ finding, note: why });
  }

  return (
    <form className="finding" aria-label={reports.finding} onSubmit={submit}>
      <Radio.Group
        aria-label={reports.finding}
        value={finding}
        onChange={({ target }) => setFinding(target.value as ReportFinding)}
      >
        <Space wrap>
          {reportFindings.map((one) => (
            <Radio key={one} id={`finding-${one}-${id}`} value={one}>
              {reports.findings[one]}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      {tried && !finding && <Trouble text={reports.findingMissing} />}
      <label htmlFor={`note-${id}`}>{reports.note}</label>
      <Input.TextArea
        id={`note-${id}`}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        placeholder={reports.noteHint}
        rows={2}
        maxLength={longestNote}
        status={tried && !why ? 'error' : undefined}
      />
      {tried && !why && <Trouble text={reports.noteMissing} />}
      {settling.isError && <Failure error={settling.error} />}
      <div>
        <Button id={`settle-${id}`} type="primary" htmlType="submit" loading={settling.isPending}>
          {reports.confirm}
        </Button>
      </div>
    </form>
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

function Trouble({ text }: { text: string }) {
  return (
    <p className="finding-trouble" role="alert">
      {text}
    </p>
  );
}
