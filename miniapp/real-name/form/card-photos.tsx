import { photoSides } from '../../../domain/photo/photo-sides';
import { CellGroup } from '../../components/cell-group';
import { type CardDraft, photoFields } from '../../draft/draft';
import { isAsItIs } from '../../draft/keep-draft';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';
import { PhotoField } from './photo-field';
import type { IdentityFormState } from './use-identity-form';

interface CardPhotosProps {
  kept: CardDraft;
  form: IdentityFormState;
}

/** Both sides of the card; what is read of them fills in the rest. */
export function CardPhotos({ kept, form }: CardPhotosProps) {
  const { words } = useWords();
  const note = usePhotoReading() === 'third-party' ? words.form.photosSentNote : words.form.photosNote;
  return (
    <CellGroup title={words.form.photos} note={note}>
      {photoSides.map((side) => (
        <PhotoField
          key={side}
          side={side}
          title={side === 'front' ? words.form.frontPhoto : words.form.backPhoto}
          slot={form.slots[side]}
          kept={kept.photos[side]}
          asItIs={isAsItIs(kept, side)}
          onGoOn={() => form.goOnWith(side)}
          problem={form.problemOf(photoFields[side])}
        />
      ))}
    </CellGroup>
  );
}
