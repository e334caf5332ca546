import pino, { type DestinationStream, type Logger } from 'pino';

/** The log of the process: one line of JSON each, to standard output unless told otherwise. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, serializers: { err: presentFault } };
  return destination ? pino(options, destination) : pino(options);
}

interface DriverFault {
  code?: string;
  errno?: number;
  /** What MySQL says, values quoted. */
  sqlMessage?: string;
}

/**
 * What the log may say of a fault. Drivers hang the whole query on their errors, and MySQL quotes values in its
 * messages: of both only the code and the query with its placeholders remain.
 */
function presentFault(error: Error & DriverFault) {
  const { name, message, code, errno, sqlMessage, stack } = error;
  const frames = stack?.split('\n').filter((line) => /^ +at .+:\d+:\d+\)?$/.test(line));
  return {
    type: name,
    message: sqlMessage ? message.replaceAll(sqlMessage, '…') : message,
    code,
    errno,
    stack: frames,
  };
}
