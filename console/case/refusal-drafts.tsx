import { createContext, type ReactNode, useContext, useState } from 'react';
import { useSignedInStaff } from '../frame/use-signed-in-staff';
import { emptyRefusal, type RefusalDraft } from './refusal-draft';

type Drafts = Readonly<Record<string, RefusalDraft>>;

const RefusalDrafts = createContext<[Drafts, (change: (now: Drafts) => Drafts) => void] | undefined>(undefined);

/**
 * Keeps the refusals being written above the pages, so that a session that ends costs nobody their words. In memory
 * only: what is written about a person stays in no browser, and signing out loads the page anew.
 */
export function RefusalDraftsProvider({ children }: { children: ReactNode }) {
  const drafts = useState<Drafts>({});
  return <RefusalDrafts.Provider value={drafts}>{children}</RefusalDrafts.Provider>;
}

/** The refusal that whoever is signed in writes for a case; a colleague at the same desk begins with an empty one. */
export function useRefusalDraft(caseId: string) {
  const kept = useContext(RefusalDrafts);
  const { id: staffId } = useSignedInStaff();
  if (!kept) throw new Error('Refusals are written within a RefusalDraftsProvider');
  const [drafts, setDrafts] = kept;
  const key = `${staffId} ${caseId}`;
  return {
    draft: drafts[key] ?? emptyRefusal,
    change: (draft: RefusalDraft) => setDrafts((now) => ({ ...now, [key]: draft })),
    forget: () => setDrafts(({ [key]: _, ...others }) => others),
  };
}
