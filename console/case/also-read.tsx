import { clearTextFrom, type Reading } from '../../domain/reading/reading';
import { useWords } from '../words/language';
import { Confidence } from './confidence';
import { Fact } from './fact';

/** What the photos say beyond what was typed. Shown only with the rest of the full data. */
export function AlsoRead({ reading }: { reading: Reading }) {
  const { comparison, review } = useWords().words;
  const { sex, ethnicity, birthDate, address, authority } = reading;
  const facts = [
    ['sex', sex && review.sexes[sex]],
    ['ethnicity', ethnicity],
    ['birthDate', birthDate],
    ['authority', authority],
    ['address', address],
  ] as const;
  const read = facts.filter(([, value]) => value !== undefined);
  if (read.length === 0) return null;
  return (
    <section className="also-read" aria-label={comparison.alsoRead}>
      <h3 className="quiet">{comparison.alsoRead}</h3>
      <dl className="facts">
        {read.map(([field, value]) => (
          <Fact key={field} label={comparison.alsoReadFields[field]}>
            {value} <Confidence value={reading.confidence?.[field]} flagBelow={clearTextFrom} />
          </Fact>
        ))}
      </dl>
    </section>
  );
}
