import { approve, claim, client, decide } from '../../support/api-client';
import { type Drawing, mismatch, startDrawing } from '../../support/second-looks';

let drawing: Drawing;
beforeAll(async () => {
  drawing = await startDrawing();
});
afterAll(() => drawing.api.stop());

it('R13 R14: /metrics says how second looks agreed today and what waits for one, by reason and without names', async () => {
  const { agent2 } = drawing.staff;
  await drawing.decided(mismatch);
  await decide(agent2, (await claim(agent2)).body, mismatch);
  await drawing.decided(mismatch);
  await decide(agent2, (await claim(agent2)).body, approve);
  await drawing.decided();
  await drawing.api.deps.db('staff').where({ username: 'senior' }).update({ disabled_at: '2026-11-01 00:00:00.000' });
  const { body } = await client(drawing.api.url).get<string>('/metrics');
  for (const line of [
    'shiming_second_looks_waiting{kind="second-look"} 1',
    'shiming_second_looks_waiting{kind="disagreement"} 1',
    'shiming_second_looks_without_judge 1',
    'shiming_today_second_looks{outcome="agreed"} 1',
    'shiming_today_second_looks{outcome="disagreed"} 1',
    'shiming_today_second_looks{outcome="unjudged"} 0',
    'shiming_today_second_looks_by_reason{reason="data_mismatch",outcome="agreed"} 1',
    'shiming_today_second_looks_by_reason{reason="data_mismatch",outcome="disagreed"} 1',
  ])
    expect(body.split('\n')).toContain(line);
  expect(body).not.toMatch(/"(agent2?|senior)"/);
});
