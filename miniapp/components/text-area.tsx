import { Textarea } from '@tarojs/components';
import { isWeb } from '../platform';
import type { TextInputProps } from './text-input';

type TextAreaProps = Pick<
  TextInputProps,
  'id' | 'value' | 'placeholder' | 'label' | 'maxLength' | 'disabled' | 'invalid' | 'onChange'
>;

/** Some sentences, in a person's own words: on the web a real one, so that label and error are tied to it. */
export function TextArea({ id, value, placeholder, label, maxLength, disabled, invalid, onChange }: TextAreaProps) {
  if (isWeb) {
    return (
      <textarea
        id={id}
        className="text-area"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={invalid === true}
        aria-describedby={`${id}-problem`}
        rows={4}
        maxLength={maxLength}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Textarea
      id={id}
      className="text-area"
      placeholderClass="placeholder"
      value={value}
      placeholder={placeholder}
      ariaLabel={label}
      maxlength={maxLength}
      disabled={disabled}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}
