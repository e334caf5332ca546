import { useEffect, useRef, useState } from 'react';
import { v4 as uuidv4 } from 'uuid';
import {
  type ClearingPhotoField,
  type ClearingPurpose,
  clearingPhotoFields,
  clearingPurposes,
  purposeOf,
} from '../../domain/clearing/clearing-photos';
import type { AssistedPhoto } from '../../domain/contract/assisted-clearing';
import { largestPhotoBytes } from '../../domain/photo/photo-sides';
import { uploadCallerPhoto } from '../api/assisted-clearings';
import { hasCode } from '../api/request-error';

/** A file that was chosen, on its way or there. */
export interface CallerPhoto {
  /** Tells this choice from one that replaces it, and each try of it is the same upload. */
  key: string;
  file: File;
  /** Of the file itself: whoever takes the call is not shown photos again once they are stored. */
  address: string;
  stored?: AssistedPhoto;
  /** Why it is not stored; `undefined` while it is on its way. */
  error?: unknown;
}

export type FileProblem = 'notAPhoto' | 'tooLarge';

export interface CallerPhotos {
  chosen: Partial<Record<ClearingPurpose, CallerPhoto>>;
  /** Refuses a file at once that the API would not take. */
  choose: (purpose: ClearingPurpose, file: File) => FileProblem | undefined;
  retry: (purpose: ClearingPurpose) => void;
  /** The ids as a request names them; a purpose that has no stored photo is missing. */
  ids: Partial<Record<ClearingPhotoField, string>>;
  missing: ClearingPurpose[];
}

/** The four photos that a caller sent in, each uploaded by itself as soon as it is chosen. */
export function useCallerPhotos(ticket: string, onExpired: () => void): CallerPhotos {
  const [chosen, setChosen] = useState<CallerPhotos['chosen']>({});
  useRevoked(chosen);

  const change = (purpose: ClearingPurpose, key: string, to: Partial<CallerPhoto>) =>
    setChosen((all) => {
      const photo = all[purpose];
      return photo?.key === key ? { ...all, [purpose]: { ...photo, ...to } } : all;
    });

  async function send(purpose: ClearingPurpose, { key, file }: CallerPhoto) {
    change(purpose, key, { error: undefined });
    try {
      change(purpose, key, { stored: await uploadCallerPhoto(ticket, purpose, file, key) });
    } catch (error) {
      change(purpose, key, { error });
      if (hasCode(error, 'ticket_expired')) onExpired();
    }
  }

  function choose(purpose: ClearingPurpose, file: File): FileProblem | undefined {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return 'notAPhoto';
    if (file.size > largestPhotoBytes) return 'tooLarge';
    const photo = { key: uuidv4(), file, address: URL.createObjectURL(file) };
    setChosen((all) => ({ ...all, [purpose]: photo }));
    void send(purpose, photo);
  }

  function retry(purpose: ClearingPurpose) {
    const photo = chosen[purpose];
    if (photo) void send(purpose, photo);
  }

  const stored = clearingPhotoFields.flatMap((field) => {
    const id = chosen[purposeOf[field]]?.stored?.id;
    return id === undefined ? [] : [[field, id] as const];
  });
  return {
    chosen,
    choose,
    retry,
    ids: Object.fromEntries(stored),
    missing: clearingPurposes.filter((purpose) => !chosen[purpose]?.stored),
  };
}

/** A picture that was replaced, or left behind with the page, is let go of. */
function useRevoked(chosen: CallerPhotos['chosen']): void {
  const shown = useRef(new Set<string>());
  useEffect(() => {
    const now = new Set(Object.values(chosen).map(({ address }) => address));
    for (const address of shown.current) if (!now.has(address)) URL.revokeObjectURL(address);
    shown.current = now;
  }, [chosen]);
  useEffect(
    () => () => {
      for (const address of shown.current) URL.revokeObjectURL(address);
    },
    [],
  );
}
