import type { PhotoReader } from '../../../api/photo/reading/photo-reader';
import type { Service } from '../../../domain/contract/service';
import { startApi } from '../../support/api';
import { client } from '../../support/api-client';
import { toldReader } from '../../support/reader';

async function ask(reader: PhotoReader | undefined): Promise<Service> {
  const api = await startApi({ reader });
  try {
    return (await client(api.url).get<Service>('/v1/service')).body;
  } finally {
    await api.stop();
  }
}

describe('R3 R4 the service says who reads the photos', () => {
  it('nobody, where there is no reader', async () => {
    expect((await ask(undefined)).photoReading).toBe('none');
  });

  it.each(['here', 'third-party'] as const)('as its reader does: %s', async (where) => {
    expect((await ask({ ...toldReader(), where })).photoReading).toBe(where);
  });

  it('and says no more of itself than it must to anyone', async () => {
    expect(Object.keys(await ask(undefined)).sort()).toEqual([
      'graceDays',
      'now',
      'objectionDays',
      'photoReading',
      'sandbox',
      'signIn',
    ]);
  });
});
