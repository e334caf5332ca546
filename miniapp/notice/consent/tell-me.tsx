import { useEffect, useState } from 'react';
import type { NoticeSettings } from '../../../domain/contract/notice';
import type { NoticeTopic } from '../../../domain/notice/notice-rule';
import { getNoticeSettings } from '../../api/notice-api';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { isWeChat } from '../../platform';
import { useWords } from '../words/use-words';
import { topicsToAsk } from './topics-to-ask';
import { useConsents } from './use-consents';

interface TellMeProps {
  /** What the messages that end the wait are about. */
  topics: readonly NoticeTopic[];
  /** What is waited for: a decision, unless something else is. */
  until?: 'decision' | 'moment';
}

/** "Tell me when it is decided", where WeChat can, and has not been allowed to yet. */
export function TellMe(props: TellMeProps) {
  return isWeChat ? <Offer {...props} /> : null;
}

function Offer({ topics, until = 'decision' }: TellMeProps) {
  const [settings, setSettings] = useState<NoticeSettings | null>(null);
  useEffect(() => {
    // An offer: where it cannot be made the page goes on without it.
    getNoticeSettings().then(setSettings, () => undefined);
  }, []);
  const { words } = useWords();
  const said = until === 'decision' ? words.tellMe : words.tellMeThen;
  const { running, outcome, failure, ask } = useConsents(setSettings);
  if (!settings) return null;
  const offered = topicsToAsk(settings).filter(({ code }) => topics.includes(code));
  if (offered.length === 0) return null;

  const missing = offered.filter(({ consents }) => consents === 0);
  if (outcome === 'agreed' || missing.length === 0) return <Said>{said.agreed}</Said>;
  if (outcome === 'refused') return <Said>{said.refused}</Said>;
  return (
    <>
      {outcome && <Said>{words.askWeChat[outcome]}</Said>}
      <FailureNotice error={failure} />
      <MainButton
        id="tell-me"
        kind="second"
        words={said.ask}
        running={running && words.askWeChat.asking}
        onPress={() => void ask(missing)}
      />
    </>
  );
}

function Said({ children }: { children: string }) {
  return (
    <Notice id="tell-me-said" kind="info">
      {children}
    </Notice>
  );
}
