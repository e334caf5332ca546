/** What every asynchronous `wx` function takes beside its own options. */
export interface Callbacks<T> {
  success?(result: T & { errMsg: string }): void;
  fail?(error: { errMsg: string }): void;
  complete?(result: unknown): void;
}

/** A `wx` function: answers by callbacks, and by a promise as well. */
export function wxCall<O extends object, T extends object>(name: string, work: (options: O) => Promise<T> | T) {
  return (options: O & Callbacks<T> = {} as O & Callbacks<T>): Promise<T & { errMsg: string }> => {
    const done = Promise.resolve()
      .then(() => work(options))
      .then((result) => ({ ...result, errMsg: `${name}:ok` }));
    return settle(name, options, done);
  };
}

/** Calls back, never before the caller's own line of work has ended, as on a phone. */
export function settle<T extends object>(
  name: string,
  options: Callbacks<T>,
  done: Promise<T & { errMsg: string }>,
): Promise<T & { errMsg: string }> {
  const answered = done.then(
    (result) => {
      options.success?.(result);
      options.complete?.(result);
      return result;
    },
    (error: Error) => {
      const failure = { errMsg: `${name}:fail ${error.message}` };
      options.fail?.(failure);
      options.complete?.(failure);
      // With a callback given there is nobody to catch a rejection.
      if (options.fail || options.success || options.complete) return failure as T & { errMsg: string };
      throw failure;
    },
  );
  return answered;
}
