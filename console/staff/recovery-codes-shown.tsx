import { Alert, Button, Space, Typography } from 'antd';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/language';

interface RecoveryCodesShownProps {
  codes: readonly string[];
  done: () => void;
}

/** The only time that the recovery codes are seen; nothing leads on but the word that they were kept. */
export function RecoveryCodesShown({ codes, done }: RecoveryCodesShownProps) {
  const { words } = useWords();
  const { title, lead, copy, saved } = words.account.recovery;
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), []);
  return (
    <div className="narrow" ref={shown} tabIndex={-1}>
      <Alert type="warning" role="status" showIcon title={title} description={lead} />
      <ol className="recovery-codes" id="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Space size="large">
        <Button id="codes-saved" type="primary" onClick={done}>
          {saved}
        </Button>
        <Typography.Text copyable={{ text: codes.join('\n'), tooltips: [copy, words.account.code.copied] }}>
          {copy}
        </Typography.Text>
      </Space>
    </div>
  );
}
