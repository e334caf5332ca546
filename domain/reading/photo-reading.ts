/** Who reads the photos: our own servers, a third party that they are sent to, or nobody but people. */
export const photoReadings = ['here', 'third-party', 'none'] as const;
export type PhotoReading = (typeof photoReadings)[number];
