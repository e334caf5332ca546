import { Segmented } from 'antd';
import type { PropsWithChildren } from 'react';
import type { UndeliveredPage } from '../../domain/contract/undelivered';
import { type UndeliveredStatus, undeliveredStatuses } from '../../domain/notice/delivery-states';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { sayCount } from './say-count';

interface StatusChoiceProps {
  status: UndeliveredStatus;
  choose: (status: UndeliveredStatus) => void;
  counts: UndeliveredPage['counts'] | undefined;
}

/** Which messages are shown and what is the matter with them; how many there are of each, and how many go their way. */
export function StatusChoice({ status, choose, counts, children }: PropsWithChildren<StatusChoiceProps>) {
  const said = useWords().words.messages;
  return (
    <>
      <div className="message-head">
        <Segmented
          aria-label={said.filter}
          value={status}
          onChange={choose}
          options={undeliveredStatuses.map((value) => ({
            value,
            label: [said.statuses[value], counts && sayCount(counts[value])].join(' '),
          }))}
        />
        {counts && counts.waiting > 0 && (
          <span className="quiet">{fill(said.waiting, { count: sayCount(counts.waiting) })}</span>
        )}
        <div className="message-head-end">{children}</div>
      </div>
      <p className="quiet">{said.meanings[status]}</p>
    </>
  );
}
