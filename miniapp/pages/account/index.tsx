import Taro from '@tarojs/taro';
import { getMe } from '../../api/account-api';
import { AccountNotices } from '../../components/account-notices';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { PageFrame } from '../../components/page-frame';
import { RealNameBadge } from '../../components/real-name-badge';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { useWords } from '../../words/use-words';

/** 设置 → 账户: the second way in to 实名认证 (R1), and to clearing it (R21). */
export default function AccountPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getMe);
  return (
    <PageFrame title={words.account.title}>
      <ResourceView resource={resource} onRetry={reload}>
        {(me) => (
          <>
            <AccountNotices me={me} />
            <CellGroup>
              <Cell title={words.account.nickname} value={me.account.nickname} />
              <Cell
                id="go-real-name"
                title={words.account.realName}
                value={<RealNameBadge me={me} />}
                onPress={() => Taro.navigateTo({ url: pages.realName })}
              />
              <Cell
                id="go-activity"
                title={words.account.activity}
                onPress={() => Taro.navigateTo({ url: pages.activity })}
              />
              {me.realName.status === 'active' && (
                <Cell
                  id="go-clearing"
                  title={words.account.clear}
                  onPress={() => Taro.navigateTo({ url: pages.clearing })}
                />
              )}
            </CellGroup>
          </>
        )}
      </ResourceView>
    </PageFrame>
  );
}
