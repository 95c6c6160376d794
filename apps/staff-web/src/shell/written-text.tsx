import { Textarea, type TextareaProps } from '@mantine/core';

interface WrittenTextProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  change: (value: string) => void;
}

/** Some lines that somebody has to write, such as a reason. */
export function WrittenText({ change, ...more }: WrittenTextProps) {
  return (
    <Textarea
      maxLength={1000}
      autosize
      minRows={2}
      required
      {...more}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
