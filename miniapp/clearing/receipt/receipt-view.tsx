import { View } from '@tarojs/components';
import { beijingMinute } from '../../../domain/calendar/civil-date';
import { receiptIntros, receiptWords } from '../../../domain/clearing/receipt';
import type { ClearingReceipt } from '../../../domain/contract/clearing-receipt';
import { fill, type Language } from '../../../domain/words';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Result } from '../../components/result';
import { useWords } from '../words/use-words';
import './receipt.css';

/** The receipt in the words of its PDF: what was erased, what is kept, until when and why (R27). */
export function ReceiptView({ receipt }: { receipt: ClearingReceipt }) {
  const { language } = useWords();
  const say = (key: keyof typeof receiptWords) => receiptWords[key][language];
  return (
    <>
      <Result icon="success" title={say('title')} notes={[receiptIntros[receipt.openedBy][language]]} />
      <CellGroup note={say('zone')}>
        <Cell title={say('name')} value={receipt.maskedName} />
        <Cell title={say('idNumber')} value={receipt.maskedIdNumber} />
        <Cell title={say('verifiedAt')} value={beijingMinute(new Date(receipt.verifiedAt))} />
        <Cell title={say('clearedAt')} value={beijingMinute(new Date(receipt.clearedAt))} />
        <Cell title={say('number')} value={receipt.id} />
      </CellGroup>
      <CellGroup title={say('erased')}>
        {receipt.erased.map(({ code, words }) => (
          <Item key={code} id={`erased-${code}`} words={words} more={[]} />
        ))}
      </CellGroup>
      <CellGroup title={say('kept')}>
        {receipt.kept.map((kept) => (
          <Item key={kept.code} id={`kept-${kept.code}`} words={kept.words} more={sayMore(kept, language)} />
        ))}
      </CellGroup>
    </>
  );
}

function Item({ id, words, more }: { id: string; words: string; more: string[] }) {
  return (
    <View id={id} className="receipt-item">
      <View>{words}</View>
      {more.map((said) => (
        <View key={said} className="receipt-more">
          {said}
        </View>
      ))}
    </View>
  );
}

/** Until when, or since when no longer, and why. */
function sayMore({ until, deletedAt, why }: ClearingReceipt['kept'][number], language: Language): string[] {
  const time = deletedAt
    ? [fill(receiptWords.deleted[language], { day: beijingMinute(new Date(deletedAt)).slice(0, 10) })]
    : until
      ? [fill(receiptWords.until[language], { day: until })]
      : [];
  return [...time, fill(receiptWords.why[language], { why })];
}
