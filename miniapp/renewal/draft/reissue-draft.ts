import type { CivilDate } from '../../../domain/calendar/civil-date';
import type { Reissue, ReissueInput } from '../../../domain/contract/reissue';
import type { PhotoReading } from '../../../domain/reading/photo-reading';
import type { ReissueField } from '../../../domain/reissue/reissue-fields';
import { type ReissueKind, type ReissuePaper, reissueKind, reissueKinds } from '../../../domain/reissue/reissue-kinds';
import { type FieldMark, isFieldMark, refusedFields } from '../../draft/field-mark';
import { type KeptPhotos, type KeptSubmission, keepDraft } from '../../draft/keep-draft';

/**
 * The paper of a reissue, filled in and not yet submitted (R7). On a device given away it says nothing of the person, so signing out
 * leaves it.
 */
export interface ReissueDraft extends KeptPhotos<'proof'>, ReissuePaper {
  accountId: string;
  /** The refused or withdrawn one that it follows. */
  basedOn: string | null;
  /** What a refusal or the service said of a field, until that is changed. */
  problems: Partial<Record<ReissueField, FieldMark>>;
  submission: KeptSubmission<ReissueInput> | null;
  changedAt: number;
}

function isReissueDraft(stored: unknown): stored is ReissueDraft {
  const { accountId, kind, issuedOn, photos, problems, changedAt } = Object(stored) as Partial<ReissueDraft>;
  return (
    [accountId, issuedOn].every((each) => typeof each === 'string') &&
    reissueKinds.some((known) => known === kind) &&
    Boolean(photos) &&
    problems !== undefined &&
    Object.values(problems).every(isFieldMark) &&
    typeof changedAt === 'number'
  );
}

export const reissueKeeper = keepDraft<ReissueDraft>('reissue-draft', isReissueDraft);

/** An empty one, or what a refused or withdrawn one said. One that was approved can be followed by the other kind alone. */
export function newReissueDraft(accountId: string, last: Reissue | null): ReissueDraft {
  const followed = last?.status === 'approved' ? null : last;
  const [first] = reissueKinds;
  const unused: ReissueKind = reissueKinds.find((kind) => kind !== last?.kind) ?? first;
  return {
    accountId,
    basedOn: followed?.id ?? null,
    kind: followed?.kind ?? (last ? unused : first),
    issuedOn: followed?.issuedOn ?? '',
    remote: followed?.remote ?? false,
    photos: { proof: null },
    photosAsTheyAre: { proof: null },
    problems: refusedFields(followed?.rejection?.reasons),
    submission: null,
    changedAt: Date.now(),
  };
}

/** Changes what a field says; what was said of it before goes. */
export function withField(kept: ReissueDraft, field: ReissueField, change: Partial<ReissueDraft>): ReissueDraft {
  const { [field]: _said, ...problems } = kept.problems;
  return { ...kept, ...change, problems };
}

/** The paper as it counts: remote is asked of no temporary card. */
export function paperOf({ kind, issuedOn, remote }: ReissueDraft): ReissuePaper {
  return { kind, issuedOn, remote: remote && reissueKind(kind).takesLongerFarAway };
}

/** Raise it with every change of the words of the consent, in whatever language. */
const consentWrittenOn: CivilDate = '2026-11-22';

/** What the person confirms, or `null` where a part is missing. The version tells later what they agreed to. */
export function reissueInputOf(kept: ReissueDraft, photoReading: PhotoReading): ReissueInput | null {
  const { proof } = kept.photos;
  if (proof === null || kept.issuedOn === '') return null;
  const consentVersion = `reissue-${consentWrittenOn}-${photoReading}`;
  return { ...paperOf(kept), proofPhotoId: proof, consent: true, consentVersion };
}
