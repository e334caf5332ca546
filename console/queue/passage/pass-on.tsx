import { SwapOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { CaseSummary } from '../../../domain/contract/case';
import { useShortcuts } from '../../shortcuts/use-shortcuts';
import { useWords } from '../../words/language';
import { HandOverDialog } from './hand-over-dialog';
import { ParkDialog } from './park-dialog';

interface PassOnProps {
  held: CaseSummary;
  /** No other dialog is open. */
  shortcuts: boolean;
}

/** What one does with a held case that one will not decide now: hand it to a colleague, or park it (R10). */
export function PassOn({ held, shortcuts }: PassOnProps) {
  const { words } = useWords();
  const { menu, handOver, park } = words.passage;
  const [dialog, setDialog] = useState<'hand-over' | 'park'>();
  const close = () => setDialog(undefined);
  // Who looks a second time is not chosen by whoever looks first.
  const mayHandOver = held.kind === 'verification';
  useShortcuts(
    { t: () => mayHandOver && setDialog('hand-over'), w: () => setDialog('park') },
    shortcuts && dialog === undefined,
  );
  const items = [
    { key: 'hand-over', disabled: !mayHandOver, label: <Choice words={handOver.title} shortcut="T" /> },
    { key: 'park', label: <Choice words={park.title} shortcut="W" /> },
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{ items, onClick: ({ key }) => setDialog(key === 'park' ? 'park' : 'hand-over') }}
      >
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
