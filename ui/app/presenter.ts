/** Whether the page is shown to a room: large type, hardly any controls. The address keeps nothing of it. */
export const isPresenting = (): boolean => document.documentElement.classList.contains('sy-presenting');

export function present(isOn: boolean): void {
  document.documentElement.classList.toggle('sy-presenting', isOn);
}
