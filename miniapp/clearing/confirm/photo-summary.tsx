import { View } from '@tarojs/components';
import { type ClearingPurpose, clearingPurposes } from '../../../domain/clearing/clearing-photos';
import { CellGroup } from '../../components/cell-group';
import { Thumbnail } from '../../components/thumbnail';
import { isAsItIs } from '../../draft/keep-draft';
import { usePhotoPath } from '../../real-name/photo-path';
import type { ClearingDraft } from '../draft/clearing-draft';
import { sayPurpose } from '../words/say-purpose';
import { useWords } from '../words/use-words';

/** The four photos, small. */
export function PhotoSummary({ kept }: { kept: ClearingDraft }) {
  const { words } = useWords();
  const pairs = [clearingPurposes.slice(0, 2), clearingPurposes.slice(2)];
  return (
    <CellGroup title={words.clearingConfirm.photos}>
      {pairs.map((pair) => (
        <View key={pair.join()} className="thumbnails">
          {pair.map((purpose) => (
            <PhotoThumbnail key={purpose} purpose={purpose} kept={kept} />
          ))}
        </View>
      ))}
    </CellGroup>
  );
}

function PhotoThumbnail({ purpose, kept }: { purpose: ClearingPurpose; kept: ClearingDraft }) {
  const { words } = useWords();
  return (
    <Thumbnail
      path={usePhotoPath(kept.photos[purpose])}
      label={sayPurpose(purpose, words)}
      note={isAsItIs(kept, purpose) ? words.form.photoAsItIs : undefined}
    />
  );
}
