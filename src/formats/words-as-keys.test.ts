import { expect, it } from "vitest";
import { readPage, readResults } from "./read";

/** What every object has without holding it. */
const WORDS = [...Object.getOwnPropertyNames(Object.prototype), "prototype"];
const URL = "https://club.example/live";
const RANKS = [1, 2, 3];

const results: Record<string, (word: string) => string> = {
  "a list under it": (word) => {
    const row = (rank: number) => ({
      rank,
      name: `Jo ${"VWX"[rank]}`,
      time: `0:1${rank}:00`,
      status: word,
      team: word,
    });
    return JSON.stringify({ [word]: { gender: word, [word]: RANKS.map((rank) => ({ ...row(rank), [word]: word })) } });
  },
  "a list of objects that have it": (word) => {
    const athlete = (rank: number) => ({ name: `Jo ${"VWX"[rank]}`, [word]: word });
    const rows = RANKS.map((position) => ({ position, athlete: athlete(position), time: `0:1${position}:00` }));
    return JSON.stringify({ className: word, gender: word, results: rows.map((row) => ({ ...row, category: word })) });
  },
  "a table": (word) =>
    `<h1>${word}</h1><table><tr><th>Rank</th><th>Name</th><th>Time</th><th>${word}</th></tr>${RANKS.map((rank) => `<tr><td>${rank}</td><td>${word} ${"VWX"[rank]}</td><td>1:0${rank}:00</td><td>${word}</td></tr>`).join("")}</table>`,
  "IOF XML": (word) =>
    `<ResultList><Event><Name>${word}</Name></Event><ClassResult><Class><Name>${word}</Name></Class>${RANKS.map((rank) => `<PersonResult><Person><Name><Given>${word}</Given><Family>V</Family></Name></Person><Result><Position>${rank}</Position><Time>60${rank}</Time><Status>${word}</Status></Result></PersonResult>`).join("")}</ClassResult></ResultList>`,
};

it.each(Object.keys(results))("words that every object has are words like any other in %s", (kind) => {
  for (const word of WORDS) {
    const read = readResults(results[kind]?.(word) ?? "", URL);
    expect(read.ok && read.value.facts?.[0]?.entries.length, word).toBe(3);
    expect(JSON.stringify(read), word).not.toContain("native code");
  }
});

it("they are in a live blog's data, too", () => {
  for (const word of WORDS) {
    const update = { "@id": word, headline: word, [word]: word, articleSection: word, articleBody: "They run." };
    const blog = {
      "@type": "LiveBlogPosting",
      headline: word,
      [word]: word,
      about: { "@type": word, name: word },
      liveBlogUpdate: [{ ...update, author: { "@type": word, name: word }, datePublished: "2026-05-03T10:12:00Z" }],
    };
    const read = readPage(
      `<script type="application/ld+json">${JSON.stringify(blog)}</script>`,
      URL,
      "2026-05-03T12:00:00Z",
    );
    expect(read).toMatchObject({ value: { snapshot: { title: word, posts: [{ id: word }] } } });
    expect(JSON.stringify(read)).not.toContain("native code");
  }
});
