import { Input } from '@tarojs/components';
import { isWeb } from '../platform';

export interface TextInputProps {
  id: string;
  value: string;
  placeholder: string;
  label: string;
  /** Which keyboard helps: digits, digits with X, or any text. */
  keyboard: 'text' | 'digits' | 'id-number';
  maxLength: number;
  disabled?: boolean;
  invalid?: boolean;
  /** The elements that tell more about it; those that are not there are passed over. */
  describedBy?: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** Enter, or the keyboard's own key for "done". */
  onEnter?: () => void;
}

const weappType = { text: 'text', digits: 'number', 'id-number': 'idcard' } as const;
const webInputMode = { text: 'text', digits: 'numeric', 'id-number': 'text' } as const;

/** One line of text: on the web a real input, so that labels and errors are tied to it. */
export function TextInput(props: TextInputProps) {
  const { id, value, placeholder, label, keyboard, maxLength, disabled, invalid, describedBy } = props;
  if (isWeb) {
    return (
      <input
        id={id}
        className="text-input"
        value={value}
        placeholder={placeholder}
        aria-label={label}
        aria-invalid={invalid === true}
        aria-describedby={describedBy}
        inputMode={webInputMode[keyboard]}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={maxLength}
        disabled={disabled}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
        onKeyDown={(event) => {
          // An input method's Enter only takes its suggestion.
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter?.();
        }}
      />
    );
  }
  return (
    <Input
      id={id}
      className="text-input"
      placeholderClass="placeholder"
      value={value}
      placeholder={placeholder}
      type={weappType[keyboard]}
      maxlength={maxLength}
      disabled={disabled}
      onInput={(event) => props.onChange(event.detail.value)}
      onBlur={props.onBlur}
      onConfirm={props.onEnter}
    />
  );
}
