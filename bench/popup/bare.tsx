import { render } from "preact";

// The smallest popup that Preact can draw from storage: one key, its headlines, no style of ours.

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
