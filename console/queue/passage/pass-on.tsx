import { SwapOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import type { CaseSummary } from '../../../domain/contract/case';
import { useShortcuts } from '../../shortcuts/use-shortcuts';
import { useWords } from '../../words/language';
import { HandOverDialog } from './hand-over-dialog';
import { ParkDialog } from './park-dialog';

type PassOnDialog = 'hand-over' | 'park';

interface PassOnProps {
  held: CaseSummary;
  /** The dialog that is open on the page, one of these or another. */
  dialog: string | undefined;
  open: (dialog: PassOnDialog) => void;
  close: () => void;
  /** No dialog is open. */
  shortcuts: boolean;
}

/** What one does with a held case that one will not decide now: hand it to a colleague, or park it (R10). */
export function PassOn({ held, dialog, open, close, shortcuts }: PassOnProps) {
  const { words } = useWords();
  const { menu, handOver, park } = words.passage;
  const { message } = App.useApp();
  // Who looks a second time is not chosen by whoever looks first.
  const mayHandOver = held.kind === 'verification';
  useShortcuts(
    {
      // Said, for whoever goes on typing a name would strike the keys of the page.
      t: () => (mayHandOver ? open('hand-over') : void message.warning(handOver.notThis)),
      w: () => open('park'),
    },
    shortcuts,
  );
  const items = [
    { key: 'hand-over', disabled: !mayHandOver, label: <Choice words={handOver.title} shortcut="T" /> },
    { key: 'park', label: <Choice words={park.title} shortcut="W" /> },
  ];
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => open(key === 'park' ? 'park' : 'hand-over') }}>
        <Button id="pass-on" size="large" icon={<SwapOutlined aria-hidden />}>
          {menu}
        </Button>
      </Dropdown>
      <HandOverDialog held={held} open={dialog === 'hand-over'} close={close} />
      <ParkDialog held={held} open={dialog === 'park'} close={close} />
    </>
  );
}

function Choice({ words, shortcut }: { words: string; shortcut: string }) {
  return (
    <>
      {words} <kbd aria-hidden>{shortcut}</kbd>
    </>
  );
}
