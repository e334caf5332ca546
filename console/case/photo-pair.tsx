import { Empty } from 'antd';
import { useShortcuts } from '../shortcuts/use-shortcuts';
import { useWords } from '../words/language';
import { type Light, lightRange, lit, photoAsIs, rotated, zoomed, zoomStep } from './photo-view';
import { PhotoViewer } from './photo-viewer';
import type { Shot } from './shots';
import type { PhotoViews } from './use-photo-views';

interface PhotoPairProps {
  shots: readonly Shot[];
  looks: PhotoViews;
  shortcuts: boolean;
}

/** The pictures two by two. The keys act on the one last pointed at. */
export function PhotoPair({ shots, looks, shortcuts }: PhotoPairProps) {
  const { words } = useWords();
  const { active, activate, viewOf, change } = looks;
  const after = shots.findIndex(({ key }) => key === active) + 1;
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
      p: () => activate((shots[after] ?? shots[0])?.key ?? active),
    },
    shortcuts,
    true,
  );

  return (
    <div className="photo-pair">
      {shots.map(({ key, name, read, photo }) =>
        photo ? (
          <PhotoViewer
            key={photo.id}
            place={key}
            name={name}
            read={read}
            photo={photo}
            view={viewOf(key)}
            change={change(key)}
            active={active === key}
            activate={() => activate(key)}
          />
        ) : (
          <figure key={key} className="photo">
            <figcaption>{name}</figcaption>
            <div className="photo-frame">
              <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.review.photoErased} />
            </div>
          </figure>
        ),
      )}
    </div>
  );
}
