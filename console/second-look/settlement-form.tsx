import { Button, Card, Input, Radio, Space } from 'antd';
import { type FormEvent, useState } from 'react';
import type { Case } from '../../domain/contract/case';
import { type StandingOpinion, standingOpinions } from '../../domain/review/second-look';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import './second-look.css';
import { useSettlement } from './use-settlement';

/** What the API takes. */
const longestNote = 2000;

/** Where a senior says which of two differing opinions stands, and why (R13). */
export function SettlementForm({ reviewCase: { id, version } }: { reviewCase: Case }) {
  const { disagreement } = useWords().words;
  const settlement = useSettlement(id);
  const [stands, setStands] = useState<StandingOpinion>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const why = note.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (stands && why) settlement.mutate({ stands, note: why, version });
  }

  return (
    <Card size="small" title={disagreement.title}>
      <form className="settlement" aria-label={disagreement.title} onSubmit={submit}>
        <p className="quiet">{disagreement.lead}</p>
        <Radio.Group
          aria-label={disagreement.choose}
          value={stands}
          onChange={({ target }) => setStands(target.value as StandingOpinion)}
        >
          <Space orientation="vertical">
            {standingOpinions.map((one) => (
              <Radio key={one} id={`stands-${one}`} value={one}>
                {disagreement.stands[one]}
              </Radio>
            ))}
          </Space>
        </Radio.Group>
        {tried && !stands && <Trouble text={disagreement.chooseMissing} />}
        <label htmlFor="settlement-note">{disagreement.why}</label>
        <Input.TextArea
          id="settlement-note"
          value={note}
          onChange={({ target }) => setNote(target.value)}
          placeholder={disagreement.whyHint}
          rows={3}
          maxLength={longestNote}
          status={tried && !why ? 'error' : undefined}
        />
        {tried && !why && <Trouble text={disagreement.whyMissing} />}
        <p className="quiet">{disagreement.consequence}</p>
        {settlement.isError && <Failure error={settlement.error} />}
        <Button id="settle" type="primary" size="large" htmlType="submit" loading={settlement.isPending}>
          {disagreement.confirm}
        </Button>
      </form>
    </Card>
  );
}

function Trouble({ text }: { text: string }) {
  return (
    <p className="settlement-trouble" role="alert">
      {text}
    </p>
  );
}
