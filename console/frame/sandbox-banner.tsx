import { ExperimentOutlined } from '@ant-design/icons';
import { useService } from '../api/use-service';
import { useWords } from '../words/language';

/** Loud on purpose: nobody may take the sandbox for the real desk, or type real data into it. */
export function SandboxBanner() {
  const { words } = useWords();
  const { data } = useService();
  if (!data?.sandbox) return null;
  return (
    <div className="sandbox-banner" role="note">
      <ExperimentOutlined aria-hidden /> <strong>{words.frame.sandbox}</strong>
      <span>{words.frame.sandboxMeaning}</span>
    </div>
  );
}
