/** The one search box of the frame. */

/** Brings the keyboard to it. */
export function goToSearch(): void {
  document.querySelector<HTMLElement>("[data-main-search]")?.focus();
}
