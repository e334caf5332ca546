import { View } from '@tarojs/components';
import type { RealName } from '../../../domain/contract/account';
import { serviceNow } from '../../service/service';
import { sayValidity } from '../words/say-date';
import { useWords } from '../words/use-words';
import { sayDocumentState } from './say-document-state';
import './card-validity.css';

/** The dates of the card, and below them how it stands. */
export function CardValidity({ card }: { card: Extract<RealName, { status: 'active' }> }) {
  const { words } = useWords();
  const said = sayDocumentState(card, serviceNow(), words);
  return (
    <>
      <View>{sayValidity(card.validFrom, card.validUntil, words)}</View>
      {said && (
        <View id="document-state" className={`document-state ${card.documentState === 'expiring' ? '' : 'is-over'}`}>
          {said}
        </View>
      )}
    </>
  );
}
