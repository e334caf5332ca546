import Taro from '@tarojs/taro';
import type { Me } from '../../domain/contract/account';
import { pages } from '../pages';
import { placeOf } from '../places';
import { useWords } from '../words/use-words';
import type { Catalogue } from '../words/zh-CN';
import { FrozenNotice } from './frozen-notice';
import { Notice } from './notice';
import { Pressable } from './pressable';

/** What came of what the holder of the card asked; while the account may object, it says so by itself. */
function sayObjection(objection: Me['objection'], words: Catalogue['account']) {
  switch (objection?.status) {
    case undefined:
    case 'open':
      return null;
    case 'ended':
      return words.claimEnded;
    case 'cleared':
      return words.claimCleared;
    default:
      return words.claimGoesOn;
  }
}

/** What the person should know wherever they come in: that the account is frozen, that its clearing goes on, and what it says by itself. */
export function AccountNotices({ me }: { me: Pick<Me, 'frozenSince' | 'objection' | 'prompts'> }) {
  const { frozenSince, prompts } = me;
  const { words } = useWords();
  const objection = sayObjection(me.objection, words.account);
  return (
    <>
      <FrozenNotice since={frozenSince} />
      {objection && (
        <Notice id="objection" kind="info">
          {objection}
          <GoOn id="see-objection" url={pages.objection} />
        </Notice>
      )}
      {prompts.map(({ kind, severity, words: said, action }) => {
        const url = placeOf(action);
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
