import { BulbOutlined } from '@ant-design/icons';
import { Button, Popover, Slider } from 'antd';
import { useWords } from '../words/language';
import { type Light, lightRange, lit, type PhotoView } from './photo-view';

const lights: readonly Light[] = ['brightness', 'contrast'];

interface PhotoLightProps {
  /** Of the photo. */
  name: string;
  view: PhotoView;
  change: (next: (view: PhotoView) => PhotoView) => void;
}

/** Brightness and contrast of one photo, by slider. */
export function PhotoLight({ name, view, change }: PhotoLightProps) {
  const { photo } = useWords().words;
  const sliders = lights.map((light) => (
    <div key={light}>
      <span>{photo[light]}</span>
      <Slider
        {...lightRange}
        value={view[light]}
        ariaLabelForHandle={`${photo[light]} · ${name}`}
        tooltip={{ formatter: (value = 1) => `${Math.round(value * 100)}%` }}
        onChange={(amount) => change((now) => lit(now, light, amount))}
      />
    </div>
  ));
  return (
    <Popover trigger="click" content={<div className="photo-light">{sliders}</div>}>
      <Button
        size="small"
        icon={<BulbOutlined aria-hidden />}
        title={photo.light}
        aria-label={`${photo.light} · ${name}`}
      />
    </Popover>
  );
}
