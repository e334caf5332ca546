import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { PreconditionCode } from '../../../domain/clearing/preconditions';
import type { Precondition } from '../../../domain/contract/clearing';
import { fill } from '../../../domain/words';
import { Pressable } from '../../components/pressable';
import { pages } from '../../pages';
import { type ClearingWords, useWords } from '../words/use-words';
import type { PreconditionKind } from './group-preconditions';
import { openLink } from './open-link';

interface CureProps {
  kind: PreconditionKind;
  precondition: Precondition;
  /** Where the request that is under review is followed. */
  pendingUrl: string;
  checking: boolean;
  onCheck: () => void;
}

interface WayOn {
  id: string;
  words: string;
  onPress: () => void;
}

/** The buttons that lead to where a precondition is put right. */
export function Cure({ kind, precondition, pendingUrl, checking, onCheck }: CureProps) {
  const { words } = useWords();
  const ways =
    kind === 'unknown'
      ? [{ id: `again-${precondition.code}`, words: words.board.again, onPress: onCheck }]
      : waysOn(precondition, pendingUrl, words);
  return (
    <View className="cures">
      {ways.map(({ id, words: said, onPress }) => (
        <Pressable key={id} id={id} className="text-button" disabled={checking} onPress={onPress}>
          {said}
        </Pressable>
      ))}
    </View>
  );
}

/** What only time heals has no way on of its own. */
const placesToGo: Readonly<Partial<Record<PreconditionCode, 'pay' | 'request'>>> = {
  balance_zero: 'pay',
  no_funds_in_transit: 'pay',
  bank_cards_unbound: 'pay',
  account_activated: 'pay',
  no_pending_request: 'request',
};

function waysOn({ code, links = [] }: Precondition, pendingUrl: string, words: ClearingWords): WayOn[] {
  const released = links.map(({ name, url }, i) => ({
    id: `cure-${code}-${i + 1}`,
    words: fill(words.board.release, { name }),
    onPress: () => void openLink(url, words.board),
  }));
  const place = placesToGo[code];
  if (!place) return released;
  const [said, url] = place === 'pay' ? [words.board.goPay, pages.pay] : [words.board.goRequest, pendingUrl];
  return [...released, { id: `cure-${code}`, words: said, onPress: () => void Taro.navigateTo({ url }) }];
}
