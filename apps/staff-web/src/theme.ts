import { createTheme, Modal } from '@mantine/core';

/** Screens: "Look". The same values stand in styles.css as variables. */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  defaultRadius: 'md',
  // Locking the scroll writes a style element, which the content security policy forbids.
  components: { ModalRoot: Modal.Root.extend({ defaultProps: { lockScroll: false } }) },
});
