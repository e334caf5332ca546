import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { getMe } from '../../api/account-api';
import { AccountNotices } from '../../components/account-notices';
import { ActionSheet } from '../../components/action-sheet';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Icon } from '../../components/icon';
import { PageFrame } from '../../components/page-frame';
import { RealNameBadge } from '../../components/real-name-badge';
import { ResourceView } from '../../components/resource-view';
import { useResource } from '../../components/use-resource';
import { pages } from '../../pages';
import { useWords } from '../../words/use-words';

/** 支付: "…" leads to 实名认证, as in the payment areas people know (R1). */
export default function PayPage() {
  const { words } = useWords();
  const [resource, reload] = useResource(getMe);
  const [sheetOpen, setSheetOpen] = useState(false);
  const goRealName = () => {
    setSheetOpen(false);
    void Taro.navigateTo({ url: pages.realName });
  };
  return (
    <PageFrame title={words.pay.title} more={{ id: 'pay-more', onPress: () => setSheetOpen(true) }}>
      <View className="pay-card">
        <View className="pay-tile">
          <Icon name="pay" className="pay-tile-icon" />
          <View>{words.pay.collect}</View>
          <View className="pay-tile-note">{words.common.example}</View>
        </View>
        <View className="pay-tile">
          <Icon name="wallet" className="pay-tile-icon" />
          <View>{words.pay.wallet}</View>
          <View className="pay-tile-note">{words.common.example}</View>
        </View>
      </View>
      <ResourceView resource={resource} onRetry={reload}>
        {(me) => (
          <>
            <AccountNotices me={me} />
            <CellGroup title={words.pay.security}>
              <Cell
                id="pay-real-name"
                icon="id-card"
                title={words.pay.realName}
                value={<RealNameBadge me={me} />}
                onPress={goRealName}
              />
            </CellGroup>
          </>
        )}
      </ResourceView>
      <View className="small-note">{words.pay.exampleNote}</View>
      {sheetOpen && (
        <ActionSheet
          title={words.pay.sheetTitle}
          actions={[{ id: 'go-real-name', words: words.pay.realName, onPress: goRealName }]}
          onClose={() => setSheetOpen(false)}
        />
      )}
    </PageFrame>
  );
}
