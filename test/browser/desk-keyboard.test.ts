import type { CasePage } from '../../domain/contract/case';
import { signInStaff, submitted } from '../support/api-client';
import { claimNext, signInToDesk } from './support/desk';
import { browserTests } from './support/screens';

const browserTest = browserTests();

browserTest(
  'R10 R11 a case is claimed, looked at and decided by the keyboard, and the next one taken',
  async (screens) => {
    await submitted(screens.url);
    await submitted(screens.url);
    await submitted(screens.url);
    const desk = await screens.desk();
    await signInToDesk(desk, screens.url, 'agent');

    // The keys work beside a filter that was just ticked.
    await desk.locator('#filter-late').click();
    await desk.keyboard.press('n');
    await desk.locator('#photo-front img').waitFor();

    // The photo can be magnified beside the refusal that is written about it.
    await desk.keyboard.press('r');
    await desk.locator('#reason-photo_unclear').check();
    await desk.locator('#photo-front').hover({ position: { x: 40, y: 40 } });
    await desk.mouse.wheel(0, -100);
    await desk.locator('#photo-front img[style*="scale(1.25)"]').waitFor();

    // A dialog that is still fading out swallows no key.
    await desk.keyboard.press('Escape');
    await desk.keyboard.press('a');
    await desk.locator('#confirm-approve:focus').waitFor();
    await desk.keyboard.press('Enter');
    await desk.locator('#next-case:focus').waitFor();

    // Enter struck twice takes one case.
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('Enter');
    await desk.locator('#photo-front img').waitFor();
    const agent = await signInStaff(screens.url, 'agent');
    const held = await agent.get<CasePage>('/v1/review/cases?status=claimed&mine=true');
    expect(held.body.cases).toHaveLength(1);
  },
);

browserTest('R11 a decision that came too late says that it did not take effect', async (screens) => {
  await submitted(screens.url);
  const [one, other] = [await screens.desk(), await screens.desk()];
  await signInToDesk(one, screens.url, 'agent2');
  await claimNext(one);
  await signInToDesk(other, screens.url, 'agent2');
  await other.goto(one.url());
  await other.locator('#refuse').click();
  await other.locator('#reason-photo_unclear').check();
  await other.locator('#reason-photo_unclear-frontPhotoId').check();

  await one.keyboard.press('a');
  await one.locator('#confirm-approve:focus').waitFor();
  await one.keyboard.press('Enter');
  await one.getByText('已通过，结果已告知申请人').waitFor();

  screens.tolerate(/409/);
  await other.locator('#confirm-refuse').click();
  await other.getByText('您刚才的决定没有生效').waitFor();
});
