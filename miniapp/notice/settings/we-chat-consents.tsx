import type { NoticeSettings } from '../../../domain/contract/notice';
import { fill } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { FailureNotice } from '../../components/failure-notice';
import { MainButton } from '../../components/main-button';
import { Notice } from '../../components/notice';
import { topicsToAsk } from '../consent/topics-to-ask';
import { useConsents } from '../consent/use-consents';
import { useWords } from '../words/use-words';

interface WeChatConsentsProps {
  settings: NoticeSettings;
  onChange: (settings: NoticeSettings) => void;
}

/** How many messages WeChat may still send of each topic, and a button that allows more. */
export function WeChatConsents({ settings, onChange }: WeChatConsentsProps) {
  const { words } = useWords();
  const said = words.noticeSettings;
  const { running, outcome, failure, ask } = useConsents(onChange);
  const topics = topicsToAsk(settings);
  if (topics.length === 0) return null;
  return (
    <>
      <CellGroup title={said.weChat} note={said.weChatNote}>
        {topics.map(({ code, words: name, consents }) => (
          <Cell key={code} id={`consents-${code}`} title={name} value={fill(said.left, { count: consents })} />
        ))}
      </CellGroup>
      {(outcome === 'switchedOff' || outcome === 'unavailable') && (
        <Notice kind="info">{words.askWeChat[outcome]}</Notice>
      )}
      <FailureNotice error={failure} />
      <MainButton
        id="allow-more"
        kind="second"
        words={said.allow}
        running={running && words.askWeChat.asking}
        onPress={() => void ask(topics)}
      />
    </>
  );
}
