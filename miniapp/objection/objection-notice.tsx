import Taro from '@tarojs/taro';
import type { MyObjection } from '../../domain/contract/holder-claim';
import { fill } from '../../domain/words';
import { Notice } from '../components/notice';
import { Pressable } from '../components/pressable';
import { pages } from '../pages';
import { sayMoment } from '../real-name/words/say-date';
import { serviceNow } from '../service/service';
import { useWords } from '../words/use-words';

/** That somebody asks to clear this account's real name, wherever the person comes in; it is urgent while they may object. */
export function ObjectionNotice({ objection: { status, objectionUntil } }: { objection: MyObjection }) {
  const { words } = useWords();
  const isOpen = status === 'open';
  const moment = sayMoment(objectionUntil, serviceNow(), words);
  return (
    <Notice id="objection" kind={isOpen ? 'error' : 'info'}>
      {isOpen ? fill(words.account.objectionOpen, { moment }) : words.account.objectionGoesOn}
      <Pressable
        id="see-objection"
        className="text-button"
        onPress={() => void Taro.navigateTo({ url: pages.objection })}
      >
        {isOpen ? words.account.seeObjection : words.account.goOn}
      </Pressable>
    </Notice>
  );
}
