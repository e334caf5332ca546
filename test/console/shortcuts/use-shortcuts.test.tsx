import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useShortcuts } from '../../../console/shortcuts/use-shortcuts';

function Page({ run, enabled = true }: { run: () => void; enabled?: boolean }) {
  useShortcuts({ r: run }, enabled);
  return (
    <>
      <input aria-label="text" />
      <input type="checkbox" aria-label="box" />
      <input type="radio" aria-label="choice" />
      <textarea aria-label="longer text" />
      <div role="dialog" aria-label="dialog">
        <button type="button">inside</button>
      </div>
      <button type="button">outside</button>
    </>
  );
}

describe('R11 shortcuts', () => {
  it('fire on the page and on its buttons', async () => {
    const run = jest.fn();
    render(<Page run={run} />);
    await userEvent.keyboard('r');
    screen.getByText('outside').focus();
    await userEvent.keyboard('R');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it.each(['box', 'choice'])('fire beside what is only ticked: %s', async (label) => {
    const run = jest.fn();
    render(<Page run={run} />);
    await userEvent.click(screen.getByLabelText(label));
    await userEvent.keyboard('r');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it.each(['text', 'longer text'])('do not fire while typing: %s', async (label) => {
    const run = jest.fn();
    render(<Page run={run} />);
    await userEvent.type(screen.getByLabelText(label), 'refer');
    expect(run).not.toHaveBeenCalled();
    expect((screen.getByLabelText(label) as HTMLInputElement).value).toBe('refer');
  });

  it('fire as soon as a dialog is closed, though it is still fading out with the focus in it', () => {
    const run = jest.fn();
    const { rerender } = render(<Page run={run} enabled={false} />);
    screen.getByText('inside').focus();
    rerender(<Page run={run} />);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'r' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('do not fire in a dialog, with a modifier, while composing, when held down, or when switched off', () => {
    const run = jest.fn();
    const { rerender } = render(<Page run={run} />);
    fireEvent.keyDown(screen.getByText('inside'), { key: 'r' });
    fireEvent.keyDown(document.body, { key: 'r', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'r', metaKey: true });
    fireEvent.keyDown(document.body, { key: 'r', isComposing: true });
    fireEvent.keyDown(document.body, { key: 'r', repeat: true });
    rerender(<Page run={run} enabled={false} />);
    fireEvent.keyDown(document.body, { key: 'r' });
    expect(run).not.toHaveBeenCalled();
  });
});
