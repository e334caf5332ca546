import type { PropsWithChildren } from 'react';
import { CellGroup } from '../../components/cell-group';
import { usePhotoReading } from '../../service/use-photo-reading';
import { useWords } from '../words/use-words';

/** What is agreed to of photos, with who else reads them; consent is separate, and never ticked beforehand (personal-information law, article 29). */
export function ConsentGroup({ children }: PropsWithChildren) {
  const { words } = useWords();
  const elsewhere = usePhotoReading() === 'third-party';
  return <CellGroup note={elsewhere ? words.confirm.consentReadElsewhere : undefined}>{children}</CellGroup>;
}
