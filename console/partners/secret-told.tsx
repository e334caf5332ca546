import { fill } from '../../domain/words';
import { ToldOnce } from '../frame/told-once';
import { useWords } from '../words/language';

/** A key, or what signs what a partner is told. */
export interface Secret {
  kind: 'key' | 'secret';
  name: string;
  value: string;
}

export function SecretTold({ told, close }: { told: Secret | undefined; close: () => void }) {
  const { words } = useWords();
  if (!told) return null;
  const { title, lead } = words.partners.told[told.kind];
  return (
    <ToldOnce
      id="partner-secret"
      notedId="secret-noted"
      title={fill(title, { name: told.name })}
      lead={lead}
      value={told.value}
      closeWords={words.partners.told.close}
      close={close}
    />
  );
}
