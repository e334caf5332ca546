import { Text, View } from '@tarojs/components';
import type { Precondition } from '../../../domain/contract/clearing';
import { fill } from '../../../domain/words';
import { Icon, type IconName } from '../../components/icon';
import { serviceNow } from '../../service/service';
import { sayMetAt } from '../words/say-met-at';
import { useWords } from '../words/use-words';
import { Cure } from './cure';
import type { PreconditionKind } from './group-preconditions';

interface PreconditionRowProps {
  kind: PreconditionKind;
  precondition: Precondition;
  /** It kept a submission from being taken. */
  changed: boolean;
  pendingUrl: string;
  checking: boolean;
  onCheck: () => void;
}

const signs: Readonly<Record<PreconditionKind, IconName>> = {
  todo: 'cross',
  waiting: 'clock',
  unknown: 'question',
  met: 'success',
};

/** One precondition: its sign and the same in words, what is, what to do, and the date on which time heals it. */
export function PreconditionRow(props: PreconditionRowProps) {
  const { kind, precondition, changed } = props;
  const { words } = useWords();
  const { code, title, detail, cure, metAt } = precondition;
  const states = {
    todo: words.board.stateUnmet,
    waiting: words.board.stateWaiting,
    unknown: words.board.stateUnknown,
    met: words.board.stateMet,
  };
  return (
    <View id={`precondition-${code}`} className={`precondition is-${kind}`}>
      <Icon name={signs[kind]} className="precondition-sign" />
      <View className="precondition-body">
        <View className="precondition-head">
          <View className="precondition-title">{title}</View>
          <Text className="precondition-state">{states[kind]}</Text>
          {changed && kind !== 'met' && <Text className="badge is-bad">{words.board.changed}</Text>}
        </View>
        <View className="precondition-detail">{detail}</View>
        {kind !== 'met' && <View className="precondition-cure">{cure}</View>}
        {kind === 'waiting' && metAt && (
          <View className="precondition-date">
            {fill(words.board.after, { date: sayMetAt(metAt, serviceNow(), words) })}
          </View>
        )}
        {kind !== 'met' && <Cure {...props} />}
      </View>
    </View>
  );
}
