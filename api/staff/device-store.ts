import type { Knex } from 'knex';

export interface StaffDeviceRow {
  device_hash: string;
  staff_id: string;
  created_at: string;
  expires_at: string;
}

/** Whether anybody, or this member of staff, has signed in there lately. */
export async function isKnownDevice(
  db: Knex,
  which: { device_hash: string; staff_id?: string },
  now: string,
): Promise<boolean> {
  return (await db('staff_devices').where(which).where('expires_at', '>', now).first('device_hash')) !== undefined;
}

/** Keeps a device of somebody, for longer where it is kept already. */
export async function keepDevice(db: Knex, row: StaffDeviceRow): Promise<void> {
  await db('staff_devices').insert(row).onConflict(['device_hash', 'staff_id']).merge({ expires_at: row.expires_at });
}

/** From now on all of somebody's devices are like a stranger's. */
export async function forgetDevices(db: Knex, staffId: string): Promise<void> {
  await db('staff_devices').where({ staff_id: staffId }).delete();
}

export async function deleteExpiredDevices(db: Knex, now: string): Promise<void> {
  await db('staff_devices').where('expires_at', '<=', now).delete();
}
