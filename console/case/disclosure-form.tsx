import { Input, Radio, type RadioRef } from 'antd';
import { type FormEvent, type KeyboardEvent, type RefObject, useState } from 'react';
import { usualLookReasons } from '../../domain/audit/look-reasons';
import { AuditedHint } from '../frame/audited-hint';
import { ProblemText } from '../frame/problem-text';
import { useWords } from '../words/language';

export const disclosureFormId = 'disclosure';

/** What the API takes. */
const longestReason = 200;

interface DisclosureFormProps {
  /** The first choice, where the focus begins. */
  first: RefObject<RadioRef>;
  send: (reason: string) => void;
}

/**
 * The usual reasons, and one's own words. None is chosen beforehand: a reason is given, not clicked through. A digit
 * chooses, Enter sends.
 */
export function DisclosureForm({ first, send }: DisclosureFormProps) {
  const { words, language } = useWords();
  const presets = usualLookReasons.map((reason) => reason[language]);
  const { other, otherWords, reason: label, reasonMissing } = words.disclosure;
  const [choice, setChoice] = useState<number>();
  const [own, setOwn] = useState('');
  const [tried, setTried] = useState(false);
  const isOwn = choice === presets.length;
  const reason = choice === undefined || isOwn ? own.trim() : presets[choice];

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (reason) send(reason);
  }

  function choose(place: number) {
    setChoice(place);
    setTried(false);
  }

  function chooseByDigit(event: KeyboardEvent) {
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const place = Number(event.key) - 1;
    if (typing || !Number.isInteger(place) || place < 0 || place > presets.length) return;
    event.preventDefault();
    choose(place);
  }

  return (
    <form id={disclosureFormId} onSubmit={submit} onKeyDown={chooseByDigit} className="disclosure">
      <Radio.Group
        vertical
        id="disclose-reason"
        name="disclose-reason"
        aria-label={label}
        value={choice}
        onChange={({ target }) => choose(target.value)}
      >
        {[...presets, other].map((name, i) => (
          <Radio key={name} id={`disclose-reason-${i + 1}`} value={i} ref={i === 0 ? first : undefined}>
            {name} <kbd aria-hidden>{i + 1}</kbd>
          </Radio>
        ))}
      </Radio.Group>
      {isOwn && (
        <>
          <Input
            id="disclose-own-words"
            aria-label={otherWords}
            placeholder={otherWords}
            value={own}
            onChange={({ target }) => setOwn(target.value)}
            maxLength={longestReason}
            autoFocus
          />
          <AuditedHint />
        </>
      )}
      {tried && !reason && <ProblemText text={reasonMissing} />}
    </form>
  );
}
