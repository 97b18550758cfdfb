const LINKS = new Set(["href", "url", "src"]);

/**
 * Whether every link in blocks and posts is http or https. Views render them as links, so `javascript:` must not pass.
 */
export function onlyWebLinks(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(onlyWebLinks);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, one]) =>
    LINKS.has(name) && typeof one === "string" ? /^https?:\/\//i.test(one) : onlyWebLinks(one),
  );
}
