import { Empty } from 'antd';
import { useState } from 'react';
import type { Case } from '../../domain/contract';
import { type PhotoSide, photoSides, photoSideWords } from '../../domain/photo/photo-sides';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useWords } from '../words/language';
import { type PhotoView, photoAsIs, rotated, zoomed, zoomStep } from './photo-view';
import { PhotoViewer } from './photo-viewer';

/** Both sides of the card side by side. The keys act on the one last pointed at. */
export function PhotoPair({ photos, shortcuts }: { photos: Case['subject']['photos']; shortcuts: boolean }) {
  const { words, language } = useWords();
  const [active, setActive] = useState<PhotoSide>('front');
  const [views, setViews] = useState<Record<PhotoSide, PhotoView>>({ front: photoAsIs, back: photoAsIs });
  const change = (side: PhotoSide) => (next: (view: PhotoView) => PhotoView) =>
    setViews((now) => ({ ...now, [side]: next(now[side]) }));
  const changeActive = change(active);
  const zoomIn = () => changeActive((view) => zoomed(view, zoomStep));

  useShortcuts(
    {
      '+': zoomIn,
      '=': zoomIn,
      '-': () => changeActive((view) => zoomed(view, 1 / zoomStep)),
      '[': () => changeActive((view) => rotated(view, -1)),
      ']': () => changeActive((view) => rotated(view, 1)),
      '0': () => changeActive(() => photoAsIs),
      p: () => setActive(active === 'front' ? 'back' : 'front'),
    },
    shortcuts,
    true,
  );

  return (
    <div className="photo-pair">
      {photoSides.map((side) => {
        const photo = photos[side];
        return photo ? (
          <PhotoViewer
            key={photo.id}
            side={side}
            photo={photo}
            view={views[side]}
            change={change(side)}
            active={active === side}
            activate={() => setActive(side)}
          />
        ) : (
          <figure key={side} className="photo">
            <figcaption>{photoSideWords[side][language]}</figcaption>
            <div className="photo-frame">
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.review.photoErased} />
            </div>
          </figure>
        );
      })}
    </div>
  );
}
