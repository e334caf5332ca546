import { defaultObjectionDays } from '../../domain/holder-claim/objection';
import { useStore } from '../store';
import { service } from './service';

/** For how many days an account may object that is to be cleared; where the service has not said, as most do. */
export function useObjectionDays(): number {
  return useStore(service)?.objectionDays ?? defaultObjectionDays;
}
