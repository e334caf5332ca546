interface DriverError {
  code?: string;
  errno?: number;
  rawCode?: number;
}

/** Duplicate key: MySQL and MariaDB 1062, SQLite SQLITE_CONSTRAINT_UNIQUE or _PRIMARYKEY. */
export function isDuplicate(error: unknown): boolean {
  const { code, errno } = error as DriverError;
  return errno === 1062 || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/**
 * A change of the schema that has been made before: the table is there (1050) or gone (1051), the column is there (1060),
 * the key is there (1061) or gone (1091), the foreign key is there (1826; MariaDB 1005 with InnoDB's 121 in its message).
 */
export function isAlreadyDone(error: unknown): boolean {
  const { errno, message = '' } = error as DriverError & { message?: string };
  if (errno === 1005) return message.includes('errno: 121');
  return errno !== undefined && [1050, 1051, 1060, 1061, 1091, 1826].includes(errno);
}

/** A transaction that lost against another and may simply be tried again: deadlock 1213, lock wait 1205, SQLite busy. */
export function isTransient(error: unknown): boolean {
  const { code, errno } = error as DriverError;
  return errno === 1213 || errno === 1205 || code === 'SQLITE_BUSY' || code === 'SQLITE_BUSY_SNAPSHOT';
}

/** The database cannot be reached at all, or has no connection left: 1040, or none of the pool's came free. */
export function isUnreachable(error: unknown): boolean {
  const { code, errno, name } = error as DriverError & { name?: string };
  if (errno === 1040 || name === 'KnexTimeoutError') return true;
  return (
    code !== undefined &&
    ['ECONNREFUSED', 'ECONNRESET', 'PROTOCOL_CONNECTION_LOST', 'ETIMEDOUT', 'ENOTFOUND'].includes(code)
  );
}
