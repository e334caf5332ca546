import {
  OneToOneOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { Button, Space, Spin } from 'antd';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { fill } from '../../domain/words';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import { PhotoLight } from './photo-light';
import { type CasePhoto, PhotoNotes } from './photo-notes';
import { filterOf, moved, type PhotoView, photoAsIs, rotated, transformOf, zoomed, zoomStep } from './photo-view';
import { usePhoto } from './use-photo';
import { usePhotoGrip } from './use-photo-grip';

interface PhotoViewerProps {
  /** Which of the pictures it is; its id on the page. */
  place: string;
  name: string;
  /** Whether it was there to be read. */
  read: boolean;
  photo: CasePhoto;
  view: PhotoView;
  change: (next: (view: PhotoView) => PhotoView) => void;
  /** Where the keys for photos go. */
  active: boolean;
  activate: () => void;
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [40, 0],
  ArrowRight: [-40, 0],
  ArrowUp: [0, 40],
  ArrowDown: [0, -40],
};

/** One photo with zoom, rotation and moving, by mouse, finger or keyboard (R11). */
export function PhotoViewer({ place, name, read, photo, view, change, active, activate }: PhotoViewerProps) {
  const { words } = useWords();
  const { url, error, retry } = usePhoto(photo.id);
  const frame = useWheelZoom(change);

  const grip = usePhotoGrip(view, change);

  function press(event: KeyboardEvent) {
    const arrow = arrows[event.key];
    if (!arrow || view.scale === 1) return;
    event.preventDefault();
    change((now) => moved(now, ...arrow));
  }

  return (
    <figure
      className={active ? 'photo photo-active' : 'photo'}
      aria-label={name}
      onPointerEnter={activate}
      onFocus={activate}
    >
      <figcaption>
        <strong>{name}</strong>
        <span className="quiet">{fill(words.photo.size, { width: photo.width, height: photo.height })}</span>
        <PhotoTools name={name} view={view} change={change} />
      </figcaption>
      <PhotoNotes photo={photo} toBeRead={read} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups inputs; this only moves its picture, the buttons above do the rest */}
      <div
        ref={frame}
        id={`photo-${place}`}
        role="group"
        aria-label={name}
        className={view.scale > 1 ? 'photo-frame photo-movable' : 'photo-frame'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move a magnified photo
        tabIndex={0}
        {...grip}
        onKeyDown={press}
      >
        {url && (
          <img
            src={url}
            alt={fill(words.photo.alt, { side: name })}
            draggable={false}
            style={{ transform: transformOf(view, photo), filter: filterOf(view) }}
          />
        )}
        {!url && !error && <Spin description={words.photo.loading} />}
        {error !== undefined && <Failure error={error} retry={retry} />}
      </div>
    </figure>
  );
}

function PhotoTools({ name, view, change }: { name: string } & Pick<PhotoViewerProps, 'view' | 'change'>) {
  const { words } = useWords();
  const tools = [
    {
      label: words.photo.zoomOut,
      icon: <ZoomOutOutlined aria-hidden />,
      run: () => change((view) => zoomed(view, 1 / zoomStep)),
    },
    {
      label: words.photo.zoomIn,
      icon: <ZoomInOutlined aria-hidden />,
      run: () => change((view) => zoomed(view, zoomStep)),
    },
    {
      label: words.photo.rotateLeft,
      icon: <RotateLeftOutlined aria-hidden />,
      run: () => change((view) => rotated(view, -1)),
    },
    {
      label: words.photo.rotateRight,
      icon: <RotateRightOutlined aria-hidden />,
      run: () => change((view) => rotated(view, 1)),
    },
    { label: words.photo.reset, icon: <OneToOneOutlined aria-hidden />, run: () => change(() => photoAsIs) },
  ];
  return (
    <Space.Compact className="photo-tools">
      {tools.map(({ label, icon, run }) => (
        <Button key={label} size="small" icon={icon} title={label} aria-label={`${label} · ${name}`} onClick={run} />
      ))}
      <PhotoLight name={name} view={view} change={change} />
    </Space.Compact>
  );
}

/** React listens to the wheel passively, and the page would scroll along. */
function useWheelZoom(change: PhotoViewerProps['change']) {
  const frame = useRef<HTMLDivElement>(null);
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    const element = frame.current;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      latest.current((view) => zoomed(view, event.deltaY < 0 ? zoomStep : 1 / zoomStep));
    };
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  }, []);
  return frame;
}
