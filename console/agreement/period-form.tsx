import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useWords } from '../words/language';
import type { Period } from './use-period';

/** From which day to which. */
export function PeriodForm({ shown, show }: { shown: Period; show: (period: Period) => void }) {
  const { agreement } = useWords().words;
  const [draft, setDraft] = useState(shown);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (draft.from && draft.to) show(draft);
  }

  return (
    <form className="period" onSubmit={submit}>
      {(['from', 'to'] as const).map((name) => (
        <label key={name} htmlFor={`agreement-${name}`}>
          <span className="quiet">{agreement[name]}</span>
          <Input
            id={`agreement-${name}`}
            type="date"
            required
            min={name === 'to' ? draft.from || undefined : undefined}
            value={draft[name]}
            onChange={({ target }) => setDraft({ ...draft, [name]: target.value })}
          />
        </label>
      ))}
      <Button id="agreement-show" type="primary" htmlType="submit">
        {agreement.show}
      </Button>
    </form>
  );
}
