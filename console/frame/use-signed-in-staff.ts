import { useOutletContext } from 'react-router';
import type { Staff } from '../../domain/contract/staff';

/** Who is signed in; only on pages inside the frame, which waits until this is known. */
export function useSignedInStaff(): Staff {
  return useOutletContext<Staff>();
}
