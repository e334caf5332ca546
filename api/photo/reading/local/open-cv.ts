import cv from '@techstark/opencv-js';

export type OpenCv = typeof cv;
export type Mat = InstanceType<OpenCv['Mat']>;

/**
 * OpenCV, ready to use. Its module is a thenable that resolves to itself, so it must never be awaited or returned from
 * an async function on its own: hence the wrapping object.
 */
export async function loadOpenCv(): Promise<{ cv: OpenCv }> {
  if (typeof cv.Mat === 'undefined') {
    await new Promise<void>((resolve) => {
      cv.onRuntimeInitialized = resolve;
    });
  }
  return { cv };
}

/** OpenCV throws the address of what went wrong: a bare number, which tells nobody anything. */
export function explainFault(opened: OpenCv, fault: unknown): unknown {
  return typeof fault === 'number' ? new Error(opened.exceptionFromPtr(fault).msg) : fault;
}

/** Runs something and frees every matrix that it kept: what lives in WebAssembly is not collected. */
export function withMats<T>(run: (keep: <M extends { delete(): void }>(mat: M) => M) => T): T {
  const kept: { delete(): void }[] = [];
  try {
    return run((mat) => {
      kept.push(mat);
      return mat;
    });
  } finally {
    for (const mat of kept) mat.delete();
  }
}
