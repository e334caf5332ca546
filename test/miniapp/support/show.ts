import { act, type RenderResult, render } from '@testing-library/react';
import type { ReactElement } from 'react';

/** Shows a page and lets what it does at once come to rest. */
export async function show(page: ReactElement): Promise<RenderResult> {
  let shown: RenderResult | undefined;
  await act(async () => {
    shown = render(page);
  });
  if (!shown) throw new Error('The page was not rendered');
  return shown;
}
