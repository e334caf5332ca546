/** What a member of staff must do before anything else: choose a password of their own, or enrol a one-time code. */
export const staffNeeds = ['password', 'code'] as const;
export type StaffNeed = (typeof staffNeeds)[number];

interface Standing {
  /** The password was given by an administrator. */
  temporaryPassword: boolean;
  hasCode: boolean;
  /** Everywhere but in the sandbox. */
  codesRequired: boolean;
}

/** The first thing that is needed; nothing where work may begin (R16). */
export function staffNeed({ temporaryPassword, hasCode, codesRequired }: Standing): StaffNeed | undefined {
  if (temporaryPassword) return 'password';
  return codesRequired && !hasCode ? 'code' : undefined;
}
