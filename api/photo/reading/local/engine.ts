import { loadModels, type Models } from './models';
import { loadOpenCv, type OpenCv } from './open-cv';

/** What a worker loads once and keeps. */
export interface Engine {
  cv: OpenCv;
  models: Models;
}

export async function loadEngine(): Promise<Engine> {
  const { cv } = await loadOpenCv();
  return { cv, models: await loadModels() };
}

/** Thrown between two steps when the time budget of a photo has run out. */
export class OutOfTime extends Error {}

/** Asks whether there is time for another step. */
export type TimeCheck = () => void;

/** @throws {OutOfTime} past the deadline, in milliseconds since the epoch */
export function timeCheckUntil(deadline: number): TimeCheck {
  return () => {
    if (Date.now() > deadline) throw new OutOfTime();
  };
}
