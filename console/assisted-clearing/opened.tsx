import { Button, Result } from 'antd';
import type { AssistedClearing } from '../../domain/contract/assisted-clearing';
import { fill } from '../../domain/words';
import { LinkButton } from '../frame/link-button';
import { useWords } from '../words/language';
import { formatDayOf } from '../words/times';

/** The request is open, and in other hands. */
export function Opened({ opened: { caseId, dueAt }, next }: { opened: AssistedClearing; next: () => void }) {
  const { words, language } = useWords();
  const { assisted } = words;
  return (
    <Result
      status="success"
      title={assisted.opened}
      subTitle={fill(assisted.openedLead, { day: formatDayOf(dueAt, language) })}
      extra={
        <>
          <LinkButton id="open-case" to={`/cases/${caseId}`} type="primary">
            {assisted.openCase}
          </LinkButton>
          <Button id="next-caller" onClick={next}>
            {assisted.nextCaller}
          </Button>
        </>
      }
    />
  );
}
