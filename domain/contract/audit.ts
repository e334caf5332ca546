import type { ActorKind } from '../audit/audit-actions';
import type { LookedAt } from '../audit/looks';
import type { PhotoPurpose } from '../photo/photo-sides';
import type { Role } from '../staff/roles';
import type { Instant } from './instant';

/** GET /v1/me/looks: who looked at the caller's photos and full data, newest first (R42). */
export interface LookPage {
  looks: {
    id: string;
    at: Instant;
    what: LookedAt;
    /** Of a photo: which. */
    side: PhotoPurpose | null;
    byRole: Role;
    /** As it was given before the look; for a photo none is asked for. */
    reason: string | null;
  }[];
  next: string | null;
}

/** GET /v1/audit */
export interface AuditPage {
  entries: {
    id: string;
    at: Instant;
    actor: { kind: ActorKind; id: string | null; name: string | null };
    action: string;
    subject: { kind: string; id: string };
    /** To administrators, of what was done with accounts of staff only. */
    reason: string | null;
    /** There is one, and it cannot be opened: it was changed, or its key was lost. */
    reasonDamaged: boolean;
  }[];
  next: string | null;
}
