import { DataDirInUse } from './database/hold-data-dir';
import { SettingError } from './setting-error';

/** One line that says what to do; a stack trace helps only where the fault is ours. */
export function explainFailedStart(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof SettingError) return `Cannot start: ${message} (settings are explained in .env.example)`;
  if (error instanceof DataDirInUse) {
    return `Cannot start: another process serves DATA_DIR=${message}; choose another folder, or share a database with DATABASE_URL`;
  }
  if (code === 'EADDRINUSE') return 'Cannot start: the port is in use; choose another with PORT=…';
  if (['ENOTDIR', 'EEXIST', 'EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOSPC', 'SQLITE_CANTOPEN'].includes(code ?? '')) {
    return `Cannot start: DATA_DIR cannot be written (${code}); choose another folder`;
  }
  if (code === 'ECONNREFUSED' || code === 'ER_ACCESS_DENIED_ERROR' || code === 'ENOTFOUND') {
    return `Cannot start: the database of DATABASE_URL cannot be reached (${code})`;
  }
  return `Cannot start: ${error instanceof Error ? error.stack : String(error)}`;
}
