import { Button, Input, Radio, Space } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Failure } from '../failure/failure';
import { AuditedHint } from '../frame/audited-hint';
import { ProblemText } from '../frame/problem-text';
import './ruling.css';

interface RulingWords<Choice extends string> {
  choose: string;
  choices: Readonly<Record<Choice, string>>;
  chooseMissing: string;
  why: string;
  whyHint: string;
  whyMissing: string;
  confirm: string;
}

interface RulingFormProps<Choice extends string> {
  /** The id of everything in it begins with it. */
  id: string;
  title: string;
  choices: readonly Choice[];
  words: RulingWords<Choice>;
  /** What the API takes. */
  longestNote: number;
  /** The audit log keeps the note. */
  audited?: boolean;
  sending: boolean;
  /** Why the last try did not go through; `null` where none was made. */
  error: unknown;
  send: (choice: Choice, note: string) => void;
  /** What follows from it, said above the button. */
  children?: ReactNode;
}

/** Where a senior chooses one of a few rulings and says why; neither is optional. */
export function RulingForm<Choice extends string>(props: RulingFormProps<Choice>) {
  const { id, title, choices, words, longestNote, audited, sending, error, send, children } = props;
  const [choice, setChoice] = useState<Choice>();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const why = note.trim();

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (choice && why) send(choice, why);
  }

  return (
    <form className="ruling" aria-label={title} onSubmit={submit}>
      <Radio.Group
        aria-label={words.choose}
        value={choice}
        onChange={({ target }) => setChoice(target.value as Choice)}
      >
        <Space orientation="vertical">
          {choices.map((one) => (
            <Radio key={one} id={`${id}-${one}`} value={one}>
              {words.choices[one]}
            </Radio>
          ))}
        </Space>
      </Radio.Group>
      {tried && !choice && <ProblemText text={words.chooseMissing} />}
      <label htmlFor={`${id}-note`}>{words.why}</label>
      <Input.TextArea
        id={`${id}-note`}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        placeholder={words.whyHint}
        rows={3}
        maxLength={longestNote}
        status={tried && !why ? 'error' : undefined}
      />
      {audited && <AuditedHint />}
      {tried && !why && <ProblemText text={words.whyMissing} />}
      {children}
      {error !== null && <Failure error={error} />}
      <div>
        <Button id={`${id}-confirm`} type="primary" htmlType="submit" loading={sending}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
