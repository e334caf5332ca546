import { useRef, useState } from 'react';
import type { NoticeSettings } from '../../../domain/contract/notice';
import type { NoticeTopic } from '../../../domain/notice/notice-rule';
import { isSignedOut } from '../../api/api-error';
import { keepNoticeConsents } from '../../api/notice-api';
import { askToSignIn } from '../../session/sign-in';
import { askWeChat } from './ask-we-chat';
import type { ConsentTopic } from './topics-to-ask';

interface Consents {
  running: boolean;
  /** What came of the last press; `null` before the first. */
  outcome: 'agreed' | 'refused' | 'switchedOff' | 'unavailable' | null;
  /** Why the service does not know yet; `null`: nothing failed. */
  failure: unknown;
  ask(topics: readonly ConsentTopic[]): Promise<void>;
}

/** Asks for consents and tells the service of those given. */
export function useConsents(onKept: (settings: NoticeSettings) => void): Consents {
  // Between two taps React may not have drawn the disabled button yet.
  const underWay = useRef(false);
  const [running, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Consents['outcome']>(null);
  const [failure, setFailure] = useState<unknown>(null);
  // Allowed, and the service could not be told: the next press tells it, instead of asking for more.
  const untold = useRef<NoticeTopic[]>([]);

  async function settle(topics: readonly ConsentTopic[]): Promise<Consents['outcome']> {
    if (untold.current.length === 0) {
      const answer = await askWeChat(topics);
      if (typeof answer === 'string') return answer;
      untold.current = answer.agreed;
    }
    if (untold.current.length === 0) return 'refused';
    onKept(await keepNoticeConsents(untold.current));
    untold.current = [];
    return 'agreed';
  }

  async function ask(topics: readonly ConsentTopic[]) {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setOutcome(null);
    setFailure(null);
    try {
      setOutcome(await settle(topics));
    } catch (error) {
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      underWay.current = false;
      setRunning(false);
    }
  }
  return { running, outcome, failure, ask };
}
