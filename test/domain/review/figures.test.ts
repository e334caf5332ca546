import { figureKinds } from '../../../domain/review/figures';
import { awaitedKinds } from '../../../domain/review/second-look';

it('R14 whatever people wait for has figures of its own', () => {
  expect([...figureKinds].sort()).toEqual([...awaitedKinds].sort());
});
