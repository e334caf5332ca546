import { CheckOutlined, ClockCircleOutlined, CloseOutlined, RollbackOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';
import { formatCountdown } from '../words/times';

interface ActionBarProps {
  /** Until the hold lapses. */
  leftMs: number;
  renew: () => void;
  renewing: boolean;
  renewFailed: boolean;
  release: () => void;
  releasing: boolean;
  /** Other hands than one's own. */
  passOn: ReactNode;
  /** No approval will pass, so refusing is the main action. */
  barred: boolean;
  /** What the two decisions on this case are called. */
  words: Record<'approve' | 'refuse', string>;
  /** Absent where two opinions are settled instead. */
  refuse: (() => void) | undefined;
  /** Absent where there is nothing that could be approved. */
  approve: (() => void) | undefined;
}

const soonMs = 3 * 60_000;

/** The decision and the time left for it, always in sight. */
export function ActionBar(props: ActionBarProps) {
  const { words } = useWords();
  const { review } = words;
  return (
    <div className="action-bar" role="toolbar" aria-label={review.decision}>
      <LeaseLeft {...props} />
      <Space size={[12, 8]} wrap>
        {props.passOn}
        <Button
          id="release"
          size="large"
          icon={<RollbackOutlined aria-hidden />}
          loading={props.releasing}
          onClick={props.release}
          aria-keyshortcuts="l"
        >
          {review.release} <kbd aria-hidden>L</kbd>
        </Button>
        {props.refuse && (
          <Button
            id="refuse"
            size="large"
            type={props.barred ? 'primary' : 'default'}
            danger
            icon={<CloseOutlined aria-hidden />}
            onClick={props.refuse}
            aria-keyshortcuts="r"
          >
            {props.words.refuse} <kbd aria-hidden>R</kbd>
          </Button>
        )}
        {props.approve && (
          <Button
            id="approve"
            size="large"
            type={props.barred ? 'default' : 'primary'}
            icon={<CheckOutlined aria-hidden />}
            onClick={props.approve}
            aria-keyshortcuts="a"
          >
            {props.words.approve} <kbd aria-hidden>A</kbd>
          </Button>
        )}
      </Space>
    </div>
  );
}

function LeaseLeft({ leftMs, renew, renewing, renewFailed }: ActionBarProps) {
  const { words } = useWords();
  const soon = leftMs < soonMs;
  const sentence = fill(soon ? words.lease.soon : words.lease.held, { time: formatCountdown(leftMs) });
  return (
    <div id="lease" className={soon ? 'lease lease-soon' : 'lease'}>
      <span role="timer">
        <ClockCircleOutlined aria-hidden /> {sentence}
      </span>
      {(soon || renewFailed) && (
        <Button id="renew" size="small" loading={renewing} onClick={renew}>
          {words.lease.renew}
        </Button>
      )}
      {renewFailed && <span role="alert">{words.lease.renewFailed}</span>}
    </div>
  );
}
