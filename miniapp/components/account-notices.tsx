import Taro from '@tarojs/taro';
import type { Me } from '../../domain/contract/account';
import { pages } from '../pages';
import { useWords } from '../words/use-words';
import { FrozenNotice } from './frozen-notice';
import { Notice } from './notice';
import { Pressable } from './pressable';

/** Where what the account says leads to; a service of a later release may say more. */
const places: Readonly<Record<string, string>> = {
  'clearing-board': pages.clearingBoard,
  'clearing-status': pages.clearingStatus,
  objection: pages.objection,
};

/** What the person should know wherever they come in: that the account is frozen, that its clearing goes on, and what it says by itself. */
export function AccountNotices({ me }: { me: Pick<Me, 'frozenSince' | 'objection' | 'prompts'> }) {
  const { frozenSince, objection, prompts } = me;
  const { words } = useWords();
  return (
    <>
      <FrozenNotice since={frozenSince} />
      {/* While it may object, the account says so by itself. */}
      {objection && objection.status !== 'open' && (
        <Notice id="objection" kind="info">
          {words.account.clearedByHolder}
          <GoOn id="see-objection" url={pages.objection} />
        </Notice>
      )}
      {prompts.map(({ kind, severity, words: said, action }) => {
        const url = places[action];
        return (
          <Notice key={kind} id={`prompt-${kind}`} kind={severity}>
            {said}
            {url && <GoOn id={`go-${kind}`} url={url} />}
          </Notice>
        );
      })}
    </>
  );
}

function GoOn({ id, url }: { id: string; url: string }) {
  const { words } = useWords();
  return (
    <Pressable id={id} className="text-button" onPress={() => void Taro.navigateTo({ url })}>
      {words.account.goOn}
    </Pressable>
  );
}
