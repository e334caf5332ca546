import { WarningOutlined } from '@ant-design/icons';
import { fill } from '../../domain/words';
import { useWords } from '../words/language';

interface ConfidenceProps {
  value: number | undefined;
  flagBelow: number;
}

/** How sure the reader is: in passing, unless it is so little that it asks for a look. */
export function Confidence({ value, flagBelow }: ConfidenceProps) {
  const { comparison } = useWords().words;
  if (value === undefined) return null;
  // Rounded down: what is flagged must not look as if it had reached the bound.
  const percent = Math.floor(value * 100);
  if (value >= flagBelow) return <span className="confidence quiet">{fill(comparison.confidence, { percent })}</span>;
  return (
    <span className="confidence confidence-low">
      <WarningOutlined aria-hidden /> {fill(comparison.lowConfidence, { percent })}
    </span>
  );
}
