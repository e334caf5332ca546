import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { TextInput, type TextInputProps } from './text-input';

type FieldProps = Omit<TextInputProps, 'invalid' | 'describedBy'> & {
  /** What is wrong, said under the field. */
  problem?: string;
  /** Helps to compare what was typed with the card. */
  note?: string;
  /** What else belongs to the field; `ID-reading` is read with it. */
  children?: ReactNode;
};

/** One labelled line of a form. */
export function Field({ problem, note, children, ...input }: FieldProps) {
  const problemId = `${input.id}-problem`;
  return (
    <View className={`field ${problem ? 'is-invalid' : ''}`}>
      <Text className="field-label">{input.label}</Text>
      <View className="field-input">
        <TextInput {...input} invalid={problem !== undefined} describedBy={`${problemId} ${input.id}-reading`} />
      </View>
      {note && <View className="field-note">{note}</View>}
      {children}
      {problem && (
        <View id={problemId} className="field-problem" role="alert">
          {problem}
        </View>
      )}
    </View>
  );
}
