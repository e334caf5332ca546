import { WarningOutlined } from '@ant-design/icons';
import { certainFrom } from '../../domain/reading/reading';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

/** How sure the reader is: in passing where it is, flagged where it is not. */
export function Confidence({ value }: { value: number | undefined }) {
  const { comparison } = useWords().words;
  if (value === undefined) return null;
  // Rounded down: what is flagged must not look as if it had reached the bound.
  const percent = Math.floor(value * 100);
  if (value >= certainFrom) return <span className="confidence quiet">{fill(comparison.confidence, { percent })}</span>;
  return (
    <span className="confidence confidence-low">
      <WarningOutlined aria-hidden /> {fill(comparison.lowConfidence, { percent })}
    </span>
  );
}
