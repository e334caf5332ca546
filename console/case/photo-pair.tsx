import { Empty } from 'antd';
import type { Case } from '../../domain/contract/case';
import { photoSides, photoSideWords } from '../../domain/photo/photo-sides';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useWords } from '../words/language';
import { type Light, lightRange, lit, photoAsIs, rotated, zoomed, zoomStep } from './photo-view';
import { PhotoViewer } from './photo-viewer';
import type { PhotoViews } from './use-photo-views';

interface PhotoPairProps {
  photos: Case['subject']['photos'];
  looks: PhotoViews;
  shortcuts: boolean;
}

/** Both sides of the card side by side. The keys act on the one last pointed at. */
export function PhotoPair({ photos, looks, shortcuts }: PhotoPairProps) {
  const { words, language } = useWords();
  const { active, activate, views, change } = looks;
  const changeActive = change(active);
  const zoomIn = () => changeActive((view) => zoomed(view, zoomStep));

  const light = (kind: Light, steps: 1 | -1) => () =>
    changeActive((view) => lit(view, kind, view[kind] + steps * lightRange.step));

  useShortcuts(
    {
      '+': zoomIn,
      '=': zoomIn,
      '-': () => changeActive((view) => zoomed(view, 1 / zoomStep)),
      '[': () => changeActive((view) => rotated(view, -1)),
      ']': () => changeActive((view) => rotated(view, 1)),
      '0': () => changeActive(() => photoAsIs),
      b: light('brightness', 1),
      v: light('brightness', -1),
      c: light('contrast', 1),
      x: light('contrast', -1),
      p: () => activate(active === 'front' ? 'back' : 'front'),
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
            activate={() => activate(side)}
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
