import type { Photo } from '../../../domain/contract/photo';
import type { PhotoSide } from '../../../domain/photo/photo-sides';
import type { CardDraft } from '../../draft/draft';
import { putPhoto } from '../../draft/put-photo';

/**
 * The draft's own photo while it is still there, else the newest that was uploaded for the side, whose answer was lost
 * or whose draft is: it fills the form as it would have done then.
 */
export function withPhoto<Kept extends CardDraft>(kept: Kept, unused: Photo[], side: PhotoSide): Kept {
  const own = kept.photos[side];
  if (own && unused.some(({ id }) => id === own)) return kept;
  const [newest] = unused.filter((photo) => photo.side === side).sort((a, b) => (a.uploadedAt < b.uploadedAt ? 1 : -1));
  return newest ? putPhoto(kept, newest) : { ...kept, photos: { ...kept.photos, [side]: null } };
}
