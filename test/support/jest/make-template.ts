import type { Config } from 'jest';
import { makeTemplate } from '../template';

/** Before the first test of a project that needs a database. */
export default async function makeTemplateOf(
  _: Config,
  { displayName }: { displayName: { name: string } },
): Promise<void> {
  await makeTemplate(displayName.name === 'api-mariadb' ? 'mariadb' : 'sqlite');
}
