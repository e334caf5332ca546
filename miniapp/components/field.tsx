import { Text, View } from '@tarojs/components';
import { TextInput, type TextInputProps } from './text-input';

type FieldProps = Omit<TextInputProps, 'invalid' | 'describedBy'> & {
  /** What is wrong, said under the field. */
  problem?: string;
  /** Helps to compare what was typed with the card. */
  note?: string;
};

/** One labelled line of a form. */
export function Field({ problem, note, ...input }: FieldProps) {
  const problemId = `${input.id}-problem`;
  return (
    <View className={`field ${problem ? 'is-invalid' : ''}`}>
      <Text className="field-label">{input.label}</Text>
      <View className="field-input">
        <TextInput {...input} invalid={problem !== undefined} describedBy={problemId} />
      </View>
      {note && <View className="field-note">{note}</View>}
      {problem && (
        <View id={problemId} className="field-problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}
