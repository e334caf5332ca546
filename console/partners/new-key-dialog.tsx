import { Checkbox, Form, Modal } from 'antd';
import type { Partner } from '../../domain/contract/partner';
import { type PartnerScope, partnerScopes, partnerScopeWords } from '../../domain/partner/scopes';
import { fill } from '../../domain/words';
import { createKey } from '../api/partners';
import { useSingleMutation } from '../api/use-single-mutation';
import { Failure } from '../failure/failure';
import { useWords } from '../words/language';
import type { TaskProps } from './partner-dialog';

const formId = 'new-key-form';

export function NewKeyDialog({ partner, close, changed, tell }: TaskProps & { partner: Partner }) {
  const { words, language } = useWords();
  const { createFor, create, scopes, scopesMissing } = words.partners.keys;
  const creation = useSingleMutation({
    mutationFn: (chosen: PartnerScope[]) => createKey(partner.id, chosen),
    onSuccess: ({ key }) => {
      tell({ kind: 'key', name: partner.name, value: key });
      changed();
      close();
    },
  });
  return (
    <Modal
      open
      title={fill(createFor, { name: partner.name })}
      okText={create}
      cancelText={words.partners.cancel}
      okButtonProps={{ id: 'confirm-new-key', loading: creation.isPending, htmlType: 'submit', form: formId }}
      onCancel={close}
      width={440}
    >
      <Form<{ scopes: PartnerScope[] }>
        id={formId}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scopes: ['real-name:read'] }}
        onFinish={(chosen) => creation.mutate(chosen.scopes)}
      >
        <Form.Item name="scopes" label={scopes} rules={[{ required: true, message: scopesMissing }]}>
          <Checkbox.Group className="partner-scopes">
            {partnerScopes.map((scope) => (
              <Checkbox key={scope} id={`scope-${scope}`} value={scope} autoFocus={scope === partnerScopes[0]}>
                {partnerScopeWords[scope][language]} <code className="quiet">{scope}</code>
              </Checkbox>
            ))}
          </Checkbox.Group>
        </Form.Item>
      </Form>
      {creation.isError && <Failure error={creation.error} />}
    </Modal>
  );
}
