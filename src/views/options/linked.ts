/**
 * Shows the section that the address names: the browser looked for it before there was any, and knows nothing of what
 * is folded. Later the browser scrolls by itself, and the focus follows.
 */
export function showLinked(): void {
  const show = () => {
    const section = document.getElementById(location.hash.slice(1));
    section?.scrollIntoView();
    section?.querySelector(":scope > details")?.setAttribute("open", "");
    document.getElementById(`${section?.id}-title`)?.focus({ preventScroll: true });
  };
  show();
  window.addEventListener("hashchange", show);
}
