import { createSandboxAuthority } from '../../../api/authority/sandbox-authority';

const idNumber = '11010519491231002X';
const ask = (name: string) => createSandboxAuthority({ budgetMs: 60 }).ask({ name, idNumber });

test.each([
  ['李不符', 'mismatch'],
  ['王无录', 'no_record'],
  ['赵超时', 'unavailable'],
  ['张三丰', 'match'],
  ['李不符合', 'match'],
  ['constructor', 'match'],
])('R12 the sandbox answers by name: %s, %s', async (name, answer) => {
  expect(await ask(name)).toBe(answer);
});

test('R12 whoever gets no answer waits for as long as one may take, the others do not', async () => {
  const started = performance.now();
  const order: string[] = [];
  await Promise.all(['赵超时', '张三丰'].map(async (name) => order.push(await ask(name))));
  expect(order).toEqual(['match', 'unavailable']);
  expect(performance.now() - started).toBeGreaterThanOrEqual(55);
});
