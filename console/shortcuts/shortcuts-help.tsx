import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal, Tooltip } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import type { DeskWords } from '../words/zh-CN';
import { useShortcuts } from './use-shortcuts';

export type ShortcutKey = readonly [name: keyof DeskWords['shortcuts']['keys'], key: string];

interface ShortcutsHelpProps {
  keys: readonly ShortcutKey[];
  /** Those of the case page, for whoever is about to open one. */
  onCase?: readonly ShortcutKey[];
}

/** The button, and `?`, that show which keys the page knows. */
export function ShortcutsHelp({ keys, onCase }: ShortcutsHelpProps) {
  const { words } = useWords();
  const [open, setOpen] = useState(false);
  useShortcuts({ '?': () => setOpen(true) }, !open);
  return (
    <>
      <Tooltip title={words.review.helpHint}>
        <Button
          id="shortcuts"
          type="text"
          icon={<QuestionCircleOutlined aria-hidden />}
          aria-label={words.shortcuts.help}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
      <Modal
        open={open}
        title={words.shortcuts.title}
        footer={null}
        width={400}
        onCancel={() => setOpen(false)}
        closable={{ 'aria-label': words.shortcuts.close }}
      >
        <Keys keys={keys} />
        {onCase && (
          <>
            <h3>{words.shortcuts.onCase}</h3>
            <Keys keys={onCase} />
          </>
        )}
        <p className="quiet">{words.shortcuts.typing}</p>
      </Modal>
    </>
  );
}

function Keys({ keys }: Pick<ShortcutsHelpProps, 'keys'>) {
  const { shortcuts } = useWords().words;
  return (
    <dl className="shortcuts">
      {keys.map(([name, key]) => (
        <div key={name}>
          <dt>{shortcuts.keys[name]}</dt>
          <dd>
            {key.split(' ').map((one) => (
              <kbd key={one}>{one}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
