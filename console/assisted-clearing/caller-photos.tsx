import { clearingPurposes } from '../../domain/clearing/clearing-photos';
import { Panel } from '../frame/panel';
import { useWords } from '../words/language';
import { PhotoPlace } from './photo-place';
import type { CallerPhotos as Photos } from './use-caller-photos';

/** A place for each of the four photos. */
export function CallerPhotos({ photos }: { photos: Photos }) {
  const { assisted } = useWords().words;
  return (
    <Panel title={assisted.photos}>
      <p className="quiet">{assisted.photosLead}</p>
      <div className="caller-photos">
        {clearingPurposes.map((purpose) => (
          <PhotoPlace
            key={purpose}
            purpose={purpose}
            photo={photos.chosen[purpose]}
            choose={(file) => photos.choose(purpose, file)}
            retry={() => photos.retry(purpose)}
          />
        ))}
      </div>
    </Panel>
  );
}
