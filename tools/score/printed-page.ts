/** What the consent gate of an embedded post prints. */
const GATE =
  /^(?:This (?:Twitter|X|Instagram) post cannot|The BBC is not responsible|Skip |End of |Allow |This article contains content)/;

/** The posts of a BBC live page saved as text, by the number printed before each. */
export function textsOf(page: string): Map<number, { headline: string; text: string }> {
  const posts = new Map<number, { headline: string; text: string }>();
  let open: { headline: string; lines: string[] } | undefined;
  let number = 0;
  const close = () => open && posts.set(number, { headline: open.headline, text: open.lines.join("\n") });
  let waiting: number | undefined;
  for (const line of page.split("\n").map((one) => one.trim())) {
    const numbered = /^(\d+)\.\s+(.*)$/.exec(line);
    const published = /^(.*?)published at \d\d:\d\d/.exec(numbered?.[2] ?? line);
    if (numbered && !published) waiting = Number(numbered[1]);
    if (published && (numbered || waiting !== undefined)) {
      close();
      number = Number(numbered?.[1] ?? waiting);
      waiting = undefined;
      open = { headline: published[1] ?? "", lines: [] };
    } else if (open && line && line !== "." && !GATE.test(line)) {
      open.lines.push(line.replace(/^\.?Image source, .*/, "").replace(/Image source, .*$/, ""));
    }
  }
  close();
  return posts;
}
