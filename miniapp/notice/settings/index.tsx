import { useEffect, useState } from 'react';
import type { NoticeSettings } from '../../../domain/contract/notice';
import { getNoticeSettings } from '../../api/notice-api';
import { PageFrame } from '../../components/page-frame';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { isWeChat } from '../../platform';
import { useWords } from '../words/use-words';
import { Channels } from './channels';
import { WeChatConsents } from './we-chat-consents';

/** 消息设置: by which ways the person wants to be told, and how much WeChat may send. */
export default function NoticeSettingsPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getNoticeSettings);
  return (
    <PageFrame title={words.noticeSettings.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(loaded) => <Settings loaded={loaded} />}
      </ResourceView>
    </PageFrame>
  );
}

function Settings({ loaded }: { loaded: NoticeSettings }) {
  const [settings, setSettings] = useState(loaded);
  useEffect(() => setSettings(loaded), [loaded]);
  return (
    <>
      <Channels settings={settings} onChange={setSettings} />
      {isWeChat && <WeChatConsents settings={settings} onChange={setSettings} />}
    </>
  );
}
