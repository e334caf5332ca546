import type { Knex } from 'knex';

/**
 * Ids and codes compare byte for byte on both engines. MariaDB's default collation does not, and SQLite knows no
 * other way, so only the former is told.
 */
function columns(knex: Knex, table: Knex.CreateTableBuilder) {
  const mysql = knex.client.config.client === 'mysql2';
  const exact = (name: string, length: number) => {
    const column = table.string(name, length);
    return mysql ? column.collate('ascii_bin') : column;
  };
  return {
    id: (name = 'id') => exact(name, 36),
    code: (name: string) => exact(name, 32),
    hash: (name: string) => exact(name, 64),
    /** Compares exactly, and takes any script. */
    exactText: (name: string, length: number) => {
      const column = table.string(name, length);
      return mysql ? column.collate('utf8mb4_bin') : column;
    },
    time: (name: string) => (mysql ? table.specificType(name, 'datetime(3)') : table.string(name, 23)),
    day: (name: string) => exact(name, 10),
    /** "At most one while …": NULL when the condition does not hold, so that a unique key counts only those that do. */
    only: (name: string, expression: string) =>
      table.specificType(
        name,
        `${mysql ? 'varchar(36) character set ascii collate ascii_bin' : 'varchar(36)'} generated always as (${expression}) stored`,
      ),
  };
}

type Columns = ReturnType<typeof columns>;

async function create(knex: Knex, name: string, build: (table: Knex.CreateTableBuilder, column: Columns) => void) {
  await knex.schema.createTable(name, (table) => {
    if (knex.client.config.client === 'mysql2') table.charset('utf8mb4');
    build(table, columns(knex, table));
  });
}

export async function up(knex: Knex): Promise<void> {
  await createAccounts(knex);
  await createVerifications(knex);
  await createReview(knex);
}

async function createAccounts(knex: Knex): Promise<void> {
  await create(knex, 'accounts', (table, column) => {
    column.id().primary();
    column.exactText('host_id', 128).notNullable().unique();
    table.string('nickname', 128).notNullable();
    column.time('created_at').notNullable();
  });
  await create(knex, 'sessions', (_table, column) => {
    column.hash('token_hash').primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.time('created_at').notNullable();
    column.time('expires_at').notNullable().index();
  });
  await create(knex, 'staff', (table, column) => {
    column.id().primary();
    column.exactText('username', 64).notNullable().unique();
    table.string('password_hash', 255).notNullable();
    column.code('role').notNullable();
    column.time('created_at').notNullable();
  });
  await create(knex, 'staff_sessions', (_table, column) => {
    column.hash('token_hash').primary();
    column.id('staff_id').notNullable().references('staff.id');
    column.time('created_at').notNullable();
    column.time('expires_at').notNullable().index();
  });
  await create(knex, 'rate_limits', (table, column) => {
    column.exactText('id', 190).primary();
    table.integer('points').notNullable();
    column.time('expires_at').notNullable().index();
  });
}

async function createVerifications(knex: Knex): Promise<void> {
  await create(knex, 'verifications', (table, column) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.code('kind').notNullable();
    column.code('status').notNullable();
    table.string('name_sealed', 512).notNullable();
    table.string('id_number_sealed', 255).notNullable();
    column.hash('fingerprint').notNullable();
    column.day('valid_from').notNullable();
    column.day('valid_until');
    column.id('front_photo_id').notNullable();
    column.id('back_photo_id').notNullable();
    column.code('consent_version');
    column.time('submitted_at').notNullable();
    column.time('due_at').notNullable();
    column.time('decided_at');
    table.text('reasons');
    table.text('comment_sealed');
    column.only('pending_account', "case when status = 'pending' then account_id end");
    table.unique(['pending_account']);
    table.index(['account_id', 'id']);
    table.index(['fingerprint', 'status']);
  });
  await create(knex, 'photos', (table, column) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.code('side').notNullable();
    table.integer('width').notNullable();
    table.integer('height').notNullable();
    table.text('problems').notNullable();
    column.time('uploaded_at').notNullable();
    column.id('verification_id').references('verifications.id');
    // Set while the photo belongs to no submission; what is older than a week is erased.
    column.time('unused_since').index();
    column.time('erased_at');
    table.index(['account_id', 'unused_since']);
  });
  // Files that may be without a photo: on their way in, or on their way out.
  await create(knex, 'loose_photo_files', (_table, column) => {
    column.id().primary();
    column.time('since').notNullable().index();
  });
  await create(knex, 'identities', (_table, column) => {
    column.id().primary();
    column.hash('fingerprint').notNullable().unique();
    column.time('created_at').notNullable();
  });
  await create(knex, 'real_names', (table, column) => {
    column.id().primary();
    column.id('account_id').notNullable().references('accounts.id');
    column.id('identity_id').notNullable().references('identities.id');
    column.id('verification_id').notNullable().references('verifications.id');
    column.code('status').notNullable();
    table.string('name_sealed', 512).notNullable();
    table.string('id_number_sealed', 255).notNullable();
    column.day('valid_from').notNullable();
    column.day('valid_until');
    column.time('verified_at').notNullable();
    column.only('active_account', "case when status = 'active' then account_id end");
    column.only('active_identity', "case when status = 'active' then identity_id end");
    table.unique(['active_account']);
    table.unique(['active_identity']);
  });
  await create(knex, 'idempotency_keys', (table, column) => {
    column.id('account_id').notNullable().references('accounts.id');
    column.exactText('idempotency_key', 200).notNullable();
    column.hash('body_fingerprint').notNullable();
    table.text('answer').notNullable();
    column.time('created_at').notNullable().index();
    table.primary(['account_id', 'idempotency_key']);
  });
}

async function createReview(knex: Knex): Promise<void> {
  await create(knex, 'cases', (table, column) => {
    column.id().primary();
    column.code('kind').notNullable();
    column.id('verification_id').notNullable().unique().references('verifications.id');
    column.code('status').notNullable();
    table.integer('version').notNullable();
    table.integer('attempt').notNullable();
    column.time('created_at').notNullable();
    column.time('due_at').notNullable();
    column.id('holder_id').references('staff.id');
    column.time('lease_until').index();
    column.code('outcome');
    column.time('closed_at');
    column.id('decided_by').references('staff.id');
    table.text('note_sealed');
    // The queue reads this ascending and nothing else; a DESC key reads every row.
    table.index(['status', 'due_at', 'id']);
  });
  await create(knex, 'audit', (table, column) => {
    column.id().primary();
    column.time('at').notNullable();
    column.code('actor_kind').notNullable();
    column.id('actor_id');
    column.code('action').notNullable();
    column.code('subject_kind').notNullable();
    column.id('subject_id').notNullable();
    table.text('reason_sealed');
    table.index(['subject_kind', 'subject_id']);
  });
}

export async function down(): Promise<void> {
  throw new Error('Migrations go forward only: restore a backup instead');
}
