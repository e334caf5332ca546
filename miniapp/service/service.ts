import { beijingDate, type CivilDate } from '../../domain/calendar/civil-date';
import type { Service } from '../../domain/contract/service';
import { type PhotoReading, photoReadings } from '../../domain/reading/photo-reading';
import { getService } from '../api/account-api';
import { createStore } from '../store';

interface KnownService {
  sandbox: boolean;
  /** The server's clock minus this device's: in the sandbox it can be moved, and devices go wrong. */
  clockOffsetMs: number;
  photoReading: PhotoReading;
  /** For which an account may object that a claim is to clear; a service of an older release does not say. */
  objectionDays?: number | undefined;
  /** For which an expired card does; likewise. */
  graceDays?: number | undefined;
}

function isKnownService(stored: unknown): stored is KnownService {
  const { sandbox, clockOffsetMs, photoReading, objectionDays, graceDays } = Object(stored);
  return (
    typeof sandbox === 'boolean' &&
    typeof clockOffsetMs === 'number' &&
    photoReadings.includes(photoReading) &&
    [objectionDays, graceDays].every((days) => days === undefined || typeof days === 'number')
  );
}

/** What was last heard of the service; `null` before the first answer. */
export const service = createStore<KnownService | null>('service', null, isKnownService);

/** Asks the service what it is and what time it has. */
export async function refreshService(): Promise<Service> {
  const answer = await getService();
  service.set({
    sandbox: answer.sandbox,
    clockOffsetMs: Date.parse(answer.now) - Date.now(),
    // A service of an older release does not say.
    photoReading: answer.photoReading ?? 'here',
    objectionDays: answer.objectionDays,
    graceDays: answer.graceDays,
  });
  return answer;
}

export function serviceNow(): Date {
  return new Date(Date.now() + (service.get()?.clockOffsetMs ?? 0));
}

/** Today in Beijing by the service's clock: the day that the rules of the form count by. */
export function serviceToday(): CivilDate {
  return beijingDate(serviceNow());
}
