import { View } from '@tarojs/components';
import { CellGroup } from './cell-group';

interface Step {
  words: string;
  state: 'done' | 'current' | 'waiting';
  /** When it was done. */
  note: string | undefined;
}

/** How far something is, one step under the other. */
export function StepList({ steps }: { steps: Step[] }) {
  return (
    <CellGroup>
      <View className="steps">
        {steps.map(({ words, state, note }) => (
          <View key={words} className={`step is-${state}`} aria-current={state === 'current' ? 'step' : undefined}>
            <View>{words}</View>
            {note && <View className="step-time">{note}</View>}
          </View>
        ))}
      </View>
    </CellGroup>
  );
}
