import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words/language';

interface ReplayFormProps {
  busy: boolean;
  /** From the beginning of a Beijing day. */
  replay: (since: string) => void;
}

/** Everything since a day, for a service that lost what it had. */
export function ReplayForm({ busy, replay }: ReplayFormProps) {
  const { since, replaySince } = useWords().words.partners.deliveries;
  const [day, setDay] = useState('');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (day) replay(new Date(`${day}T00:00:00+08:00`).toISOString());
  }

  return (
    <form className="replay-form" onSubmit={submit}>
      <label htmlFor="replay-since" className="quiet">
        {since}
      </label>
      <Input id="replay-since" type="date" required value={day} onChange={({ target }) => setDay(target.value)} />
      <Button id="replay-all" htmlType="submit" loading={busy}>
        {replaySince}
      </Button>
    </form>
  );
}
