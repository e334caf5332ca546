import { View } from '@tarojs/components';
import type { Photo } from '../../../domain/contract/photo';
import { normaliseIdNumber } from '../../../domain/identity/id-number';
import { normaliseName } from '../../../domain/identity/name';
import type { ComparedField } from '../../../domain/reading/compare-reading';
import { certainFrom, clearTextFrom, type Reading } from '../../../domain/reading/reading';
import { fill } from '../../../domain/words';
import { Pressable } from '../../components/pressable';
import type { CardDraft } from '../../draft/draft';
import { useWords } from '../words/use-words';
import { sayRead } from './say-reading';

interface ReadingNoteProps {
  /** The id of the field's input. */
  id: string;
  field: ComparedField;
  kept: CardDraft;
  photo: Photo | null;
  onTake: () => void;
}

/**
 * Where a field's value comes from: read from the photo and to be checked; or written by the person, beside which a
 * photo that reads otherwise is an offer and no fault, for the reader can be wrong.
 */
export function ReadingNote({ id, field, kept, photo, onTake }: ReadingNoteProps) {
  const { words } = useWords();
  if (kept.sources[field] === 'photo') {
    const isDoubtful = photo !== null && wasHardToRead(field, photo.reading);
    const readWell = field === 'name' ? words.form.fromPhotoName : words.form.fromPhoto;
    return (
      <View id={`${id}-reading`} className={`reading-note ${isDoubtful ? 'is-doubtful' : ''}`}>
        {isDoubtful ? words.form.fromPhotoDoubtful : readWell}
      </View>
    );
  }
  const read = photo?.reading[field];
  if (read === undefined || isSame(field, kept.typed[field], read)) return null;
  const sentence = field === 'name' ? words.form.readOtherName : words.form.readOther;
  return (
    <View className="reading-note is-offer">
      <View id={`${id}-reading`}>{fill(sentence, { value: sayRead(field, read, words) })}</View>
      <Pressable id={`${id}-use-read`} className="text-button" onPress={onTake}>
        {words.form.useRead}
      </Pressable>
    </View>
  );
}

/** A name is never certain, for the reader may have swapped a rare character; that does not make the photo unclear. */
function wasHardToRead(field: ComparedField, { confidence }: Reading): boolean {
  return (confidence?.[field] ?? 0) < (field === 'name' ? clearTextFrom : certainFrom);
}

function isSame(field: ComparedField, typed: string | null, read: string | null): boolean {
  if (typed === null || read === null) return typed === read;
  if (field === 'name') return normaliseName(typed) === normaliseName(read);
  return field === 'idNumber' ? normaliseIdNumber(typed) === normaliseIdNumber(read) : typed === read;
}
