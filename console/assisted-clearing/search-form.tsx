import { Button, Input, Segmented } from 'antd';
import { type FormEvent, useState } from 'react';
import { longestCallReason } from '../../domain/clearing/assisted-clearing';
import type { CallerSearchInput } from '../../domain/contract/assisted-clearing';
import { readIdNumber } from '../../domain/identity/id-number';
import { fieldProblemWords } from '../../domain/verification/field-problems';
import { Failure } from '../failure/failure';
import { AuditedHint } from '../frame/audited-hint';
import { Panel } from '../frame/panel';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';

/** By what a caller's account is found. */
const ways = ['idNumber', 'hostId'] as const;
type Way = (typeof ways)[number];

interface SearchFormProps {
  searching: boolean;
  /** Why the last search did not go through; `null` where it did. */
  error: unknown;
  search: (asked: CallerSearchInput) => void;
}

/** Whose account a caller asks about, and why they call. A number that cannot be is told at once, and costs no search. */
export function SearchForm({ searching, error, search }: SearchFormProps) {
  const { words, language } = useWords();
  const { assisted } = words;
  const [way, setWay] = useState<Way>('idNumber');
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asked, why] = [value.trim(), reason.trim()];
  const trouble = troubleOf();

  function troubleOf(): string | undefined {
    if (!asked) return assisted.valueMissing[way];
    const read = way === 'idNumber' ? readIdNumber(asked) : undefined;
    return read && !read.ok ? fieldProblemWords[read.problem][language] : undefined;
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!trouble && why) search({ [way]: asked, reason: why });
  }

  function change(to: Way) {
    setWay(to);
    setValue('');
    setTried(false);
  }

  return (
    <Panel title={assisted.find}>
      <form className="caller-form" aria-label={assisted.find} onSubmit={submit}>
        <Segmented
          id="caller-by"
          aria-label={assisted.by}
          value={way}
          onChange={change}
          options={ways.map((one) => ({ value: one, label: assisted.bys[one] }))}
        />
        <label htmlFor="caller">{assisted.bys[way]}</label>
        <Input
          id="caller"
          value={value}
          onChange={({ target }) => setValue(target.value)}
          placeholder={way === 'idNumber' ? assisted.idNumberHint : assisted.hostIdHint}
          autoComplete="off"
          autoFocus
          maxLength={128}
          status={tried && trouble ? 'error' : undefined}
        />
        {tried && trouble && <ProblemText text={trouble} />}
        <label htmlFor="call-reason">{assisted.reason}</label>
        <Input.TextArea
          id="call-reason"
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          placeholder={assisted.reasonHint}
          rows={2}
          maxLength={longestCallReason}
          status={tried && !why ? 'error' : undefined}
        />
        {tried && !why && <ProblemText text={assisted.reasonMissing} />}
        <p className="quiet">{assisted.reasonRule}</p>
        <AuditedHint />
        {error !== null && <Failure error={error} />}
        <div>
          <Button id="search-caller" type="primary" htmlType="submit" loading={searching}>
            {assisted.search}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
