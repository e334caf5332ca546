import type { PhotoReading } from '../../domain/reading/photo-reading';
import { useStore } from '../store';
import { service } from './service';

/** How the service reads photos; before its first answer, as most do. */
export function usePhotoReading(): PhotoReading {
  return useStore(service)?.photoReading ?? 'here';
}
