import { RequestError } from '../api/request-error';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';

/** Why a request was not taken: the codes are the person's, the words here those for whoever took the call. */
export function OpeningFailure({ error }: { error: unknown }) {
  const { assisted } = useWords().words;
  const own: Readonly<Record<string, string>> = assisted.refused;
  return <Failure error={error} title={error instanceof RequestError ? own[error.code] : undefined} />;
}
