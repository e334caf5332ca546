import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Modal, Tooltip } from 'antd';
import { useState } from 'react';
import { useWords } from '../words/language';
import type { DeskWords } from '../words/zh-CN';
import { useShortcuts } from './use-shortcuts';

export type ShortcutName = keyof DeskWords['shortcuts']['keys'];

/** The button, and `?`, that show which keys the page knows. */
export function ShortcutsHelp({ keys }: { keys: readonly (readonly [ShortcutName, string])[] }) {
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
        <dl className="shortcuts">
          {keys.map(([name, key]) => (
            <div key={name}>
              <dt>{words.shortcuts.keys[name]}</dt>
              <dd>
                {key.split(' ').map((one) => (
                  <kbd key={one}>{one}</kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <p className="quiet">{words.shortcuts.typing}</p>
      </Modal>
    </>
  );
}
