import { View } from '@tarojs/components';
import { useState } from 'react';
import type { NoticeSettings } from '../../../domain/contract/notice';
import type { ChannelName } from '../../../domain/notice/channels';
import { isSignedOut } from '../../api/api-error';
import { changeNoticeChannels } from '../../api/notice-api';
import { CellGroup } from '../../components/cell-group';
import { FailureNotice } from '../../components/failure-notice';
import { SwitchRow } from '../../components/switch-row';
import { askToSignIn } from '../../session/sign-in';
import { useWords } from '../words/use-words';

interface ChannelsProps {
  settings: NoticeSettings;
  onChange: (settings: NoticeSettings) => void;
}

/** A switch per way of telling; the inbox has none, for it always has all. */
export function Channels({ settings, onChange }: ChannelsProps) {
  const { words } = useWords();
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  async function change(code: ChannelName, on: boolean) {
    // It moves at once, and back where that failed.
    onChange({ ...settings, channels: settings.channels.map((one) => (one.code === code ? { ...one, on } : one)) });
    setRunning(true);
    setFailure(null);
    try {
      onChange(await changeNoticeChannels({ [code]: on }));
    } catch (error) {
      onChange(settings);
      if (isSignedOut(error)) askToSignIn();
      else setFailure(error);
    } finally {
      setRunning(false);
    }
  }
  return (
    <>
      <CellGroup title={words.noticeSettings.channels} note={words.noticeSettings.always}>
        {settings.channels.map(({ code, words: name, on }) => (
          <View key={code} className="field">
            <SwitchRow
              id={`channel-${code}`}
              words={name}
              on={on}
              disabled={running}
              onChange={(next) => void change(code, next)}
            />
          </View>
        ))}
      </CellGroup>
      <FailureNotice error={failure} />
    </>
  );
}
