import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { fill } from '../../../domain/words';
import { getMe } from '../../api/account-api';
import { AccountNotices } from '../../components/account-notices';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { PageFrame } from '../../components/page-frame';
import { RealNameBadge } from '../../components/real-name-badge';
import { ResourceView } from '../../components/resource-view';
import { UnreadBadge } from '../../components/unread-badge';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { useWords } from '../../words/use-words';

/** 我: the way in to everything else (R1). */
export default function MePage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getMe);
  return (
    <PageFrame title={words.me.title} root>
      <ResourceView resource={resource} onRetry={reload}>
        {(me) => (
          <>
            <View className="profile">
              <View className="avatar" aria-hidden="true">
                {[...me.account.nickname][0]?.toUpperCase()}
              </View>
              <View>
                <View className="profile-name">{me.account.nickname}</View>
                <View className="profile-account">{fill(words.me.account, { nickname: me.account.nickname })}</View>
                <RealNameBadge me={me} />
              </View>
            </View>
            <AccountNotices me={me} />
            <CellGroup>
              <Cell
                id="go-pay"
                icon="wallet"
                title={words.me.pay}
                onPress={() => Taro.navigateTo({ url: pages.pay })}
              />
              <Cell
                id="go-inbox"
                icon="bell"
                title={words.me.notices}
                value={me.unreadNotices > 0 ? <UnreadBadge count={me.unreadNotices} /> : undefined}
                onPress={() => Taro.navigateTo({ url: pages.inbox })}
              />
            </CellGroup>
          </>
        )}
      </ResourceView>
      <CellGroup>
        <Cell
          id="go-settings"
          icon="settings"
          title={words.me.settings}
          onPress={() => Taro.navigateTo({ url: pages.settings })}
        />
      </CellGroup>
    </PageFrame>
  );
}
