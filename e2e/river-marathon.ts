import { paragraph } from "../src/core/blocks";
import type { PublishedPost, Snapshot } from "../src/core/coverage";
import type { Instant } from "../src/core/instant";

/** A made-up marathon, in which posts without a label name an athlete whose race an earlier post has told. */
export function riverMarathon(at: Instant): Snapshot {
  const posts = told.map(({ clock, label, headline, text }): PublishedPost => {
    const publishedAt = `2019-05-05T${clock}:00.000Z`;
    return { id: headline, publishedAt, label, headline, body: [paragraph(text)], keyEvent: false, pinned: false };
  });
  return {
    title: "River Marathon 2019",
    publisher: "The Demo Courier",
    summary: [],
    zone: "Europe/London",
    posts: posts.filter((post) => post.publishedAt <= at).reverse(),
  };
}

interface Told {
  clock: string;
  label?: string;
  headline: string;
  text: string;
}

const told: Told[] = [
  {
    clock: "08:00",
    label: "Men's wheelchair race",
    headline: "Quick down the hill",
    text: "Ivo Larch is at the front of the men's chairs, with Emil Sandvik behind him.",
  },
  {
    clock: "08:02",
    label: "Elite men's race",
    headline: "A pack of ten",
    text: "Nobody among the elite men wants to have the wind in the face.",
  },
  { clock: "08:05", headline: "Larch at the first bridge", text: "Ivo Larch crosses it with ten seconds in hand." },
  { clock: "08:10", headline: "Sandvik closes in", text: "Emil Sandvik has half of the gap back." },
  { clock: "08:20", headline: "Larch attacks again", text: "Ivo Larch is on his own at the second bridge." },
];
