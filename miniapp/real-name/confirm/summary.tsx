import { View } from '@tarojs/components';
import type { PropsWithChildren } from 'react';
import type { Comparison } from '../../../domain/contract/photo';
import { photoSides } from '../../../domain/photo/photo-sides';
import { Cell } from '../../components/cell';
import { CellGroup } from '../../components/cell-group';
import { Thumbnail } from '../../components/thumbnail';
import type { CardDraft } from '../../draft/draft';
import { isAsItIs } from '../../draft/keep-draft';
import { sayReadValidity } from '../form/say-reading';
import { groupIdNumber } from '../form/typed-text';
import { usePhotoPath } from '../photo-path';
import { sayValidity } from '../words/say-date';
import { useWords } from '../words/use-words';
import { ComparisonNote } from './comparison-note';

interface SummaryProps {
  kept: CardDraft;
  comparison: Comparison | null;
  /** Who it is, masked, where that is known and was not typed. */
  person?: { maskedName: string; maskedIdNumber: string };
}

/** What will be submitted, each row beside what the photos say of it; further photos are its children. */
export function Summary({ kept, comparison, person, children }: PropsWithChildren<SummaryProps>) {
  const { words } = useWords();
  const { name, idNumber, validFrom, validUntil } = kept.typed;
  const { reading = {} } = comparison ?? {};
  const paths = { front: usePhotoPath(kept.photos.front), back: usePhotoPath(kept.photos.back) };
  const rows = [
    {
      id: 'confirm-name',
      title: words.form.name,
      value: person?.maskedName ?? name,
      fields: ['name'],
      read: reading.name ?? '',
    },
    {
      id: 'confirm-id-number',
      title: words.form.idNumber,
      value: person?.maskedIdNumber ?? groupIdNumber(idNumber),
      fields: ['idNumber'],
      read: groupIdNumber(reading.idNumber ?? ''),
    },
    {
      id: 'confirm-validity',
      title: words.form.validity,
      value: sayValidity(validFrom, validUntil, words),
      fields: ['validFrom', 'validUntil'],
      read: sayReadValidity(reading, words),
    },
  ] as const;
  return (
    <CellGroup>
      {rows.map(({ id, title, value, fields, read }) => (
        <Cell
          key={id}
          id={id}
          title={title}
          value={
            <>
              <View>{value}</View>
              <ComparisonNote id={`${id}-compared`} comparison={comparison} fields={fields} read={read} />
            </>
          }
        />
      ))}
      <View className="thumbnails">
        {photoSides.map((side) => (
          <Thumbnail
            key={side}
            path={paths[side]}
            label={side === 'front' ? words.form.frontPhoto : words.form.backPhoto}
            note={isAsItIs(kept, side) ? words.form.photoAsItIs : undefined}
          />
        ))}
        {children}
      </View>
    </CellGroup>
  );
}
