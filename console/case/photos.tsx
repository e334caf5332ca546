import { Card, Empty } from 'antd';
import type { Case } from '../../domain/contract/case';
import { may } from '../../domain/staff/roles';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { useWords } from '../words/language';
import { PhotoPair } from './photo-pair';
import { shotsOf } from './shots';
import type { Standing } from './standing';
import { usePhotoViews } from './use-photo-views';

interface PhotosProps {
  reviewCase: Case;
  standing: Standing;
  shortcuts: boolean;
}

/** The photos, to whoever holds the case and to nobody else. */
export function Photos({ reviewCase, standing, shortcuts }: PhotosProps) {
  const { words, language } = useWords();
  const { role } = useSignedInStaff();
  // Here, not with the photos: a hold that was lost and won again finds them as they were left.
  const looks = usePhotoViews();
  const { review } = words;
  const shown = standing === 'held' && may(role, 'photo.view');
  const why = standing === 'closed' ? review.photosClosed : review.photosWithheld;
  return (
    <Card size="small" role="region" aria-label={review.photos}>
      {shown ? (
        <PhotoPair shots={shotsOf(reviewCase, words, language)} looks={looks} shortcuts={shortcuts} />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={may(role, 'photo.view') ? why : review.photosNotForRole}
        />
      )}
    </Card>
  );
}
