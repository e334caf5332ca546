import { View } from '@tarojs/components';
import type { Comparison } from '../../../domain/contract/photo';
import type { ComparedField, ComparisonResult } from '../../../domain/reading/compare-reading';
import { fill } from '../../../domain/words';
import { Icon } from '../../components/icon';
import { useWords } from '../words/use-words';

interface ComparisonNoteProps {
  id: string;
  comparison: Comparison | null;
  /** The fields that the row shows together. */
  fields: readonly ComparedField[];
  /** What was read of them, as the row says it. */
  read: string;
}

/** Beside one row of the summary: it agrees with the photo, differs, or is left to a person; unread says nothing. */
export function ComparisonNote({ id, comparison, fields, read }: ComparisonNoteProps) {
  const { words } = useWords();
  const results = comparison?.fields.filter(({ field }) => fields.includes(field)).map(({ result }) => result) ?? [];
  const has = (result: ComparisonResult) => results.includes(result);
  if (has('differs'))
    return (
      <View id={id} className="compared is-differs">
        {fill(words.confirm.differs, { value: read })}
      </View>
    );
  if (has('cannot_be_checked'))
    return (
      <View id={id} className="compared">
        {words.confirm.cannotBeChecked}
      </View>
    );
  if (results.length === 0 || has('not_read')) return null;
  return (
    <View id={id} className="compared is-same">
      <Icon name="check" />
      {words.confirm.sameAsPhoto}
    </View>
  );
}
