import { Button, Modal, Typography } from 'antd';
import { useWords } from '../words/language';

interface ToldOnceProps {
  /** The element in which it stands. */
  id: string;
  /** The button that closes it. */
  notedId: string;
  title: string;
  lead: string;
  value: string;
  closeWords: string;
  close: () => void;
}

/** The only time that something is seen; a click beside the dialog must not lose it. */
export function ToldOnce({ id, notedId, title, lead, value, closeWords, close }: ToldOnceProps) {
  const { copy, copied } = useWords().words.account.code;
  return (
    <Modal
      open
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button id={notedId} type="primary" onClick={close}>
          {closeWords}
        </Button>
      }
      width={540}
    >
      <p className="quiet">{lead}</p>
      <Typography.Paragraph className="told-once" copyable={{ text: value, tooltips: [copy, copied] }}>
        <code id={id}>{value}</code>
      </Typography.Paragraph>
    </Modal>
  );
}
