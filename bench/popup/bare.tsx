import { render } from "preact";

// The least that a popup drawn by Preact from storage can be: one key, its headlines, no style of ours.

interface Told {
  id: string;
  headline?: string;
}

const { bare } = (await chrome.storage.local.get("bare")) as { bare: Told[] };
const posts = bare.map(({ id, headline }) => (
  <article key={id}>
    <h3>{headline}</h3>
  </article>
));
render(<main>{posts}</main>, document.body);
