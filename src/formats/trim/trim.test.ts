import { describe, expect, it } from "vitest";
import { type Block, paragraph } from "../../core/blocks";
import { FINISH, trim, URL } from "./test-trim";

const heading = (text: string): Block => ({ type: "heading", text });
const link = (text: string, href: string): Block => ({
  type: "paragraph",
  text,
  marks: [{ from: 0, to: text.length, style: "link", href }],
});
const image: Block = { type: "image", src: "https://run.example/a.jpg" };

describe("a headline that is cut in the middle of a word", () => {
  const text = "Ada Brook crosses the line a length clear of Mira Lund. It is warm.";

  it("goes, however it was cut", () => {
    expect(trim("Ada Brook crosses the line a length clear of Mi", [paragraph(text)])).toEqual({
      headline: undefined,
      body: [paragraph(text)],
    });
  });

  it("stays where it is short, or says something else", () => {
    expect(trim("Ada Br", [paragraph(text)]).headline).toBe("Ada Br");
    expect(trim("Ada Brook crosses the line a length clear of Ni", [paragraph(text)]).headline).toBeDefined();
  });
});

describe("a headline that the body repeats", () => {
  it.each<[string, Block[], Block[]]>([
    ["as a paragraph", [paragraph("Brook wins"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["as a heading", [heading("Brook wins"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["with other punctuation", [paragraph("“Brook wins!”"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["in capitals", [paragraph("BROOK WINS"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["as the first line", [paragraph(`Brook wins\n${FINISH}`)], [paragraph(FINISH)]],
    ["as the first sentence", [paragraph(`Brook wins! ${FINISH}`)], [paragraph(FINISH)]],
    ["before a colon", [paragraph(`Brook wins: ${FINISH}`)], [paragraph(FINISH)]],
    ["below a picture", [image, paragraph("Brook wins"), paragraph(FINISH)], [image, paragraph(FINISH)]],
    ["on two lines", [paragraph("Brook"), paragraph("wins"), paragraph(FINISH)], [paragraph(FINISH)]],
    [
      "as a quotation",
      [{ type: "quote", paragraphs: [{ text: "Brook wins" }, { text: FINISH }] }],
      [{ type: "quote", paragraphs: [{ text: FINISH }] }],
    ],
    [
      "as an item of a list",
      [{ type: "list", ordered: false, items: [{ text: "Brook wins" }, { text: FINISH }] }],
      [{ type: "list", ordered: false, items: [{ text: FINISH }] }],
    ],
    [
      "as a row of a table",
      [{ type: "table", header: false, rows: [["Brook wins"], ["Brook", "32:08"]] }],
      [{ type: "table", header: false, rows: [["Brook", "32:08"]] }],
    ],
    ["as a picture's caption", [{ ...image, caption: "Brook wins!" }, paragraph(FINISH)], [image, paragraph(FINISH)]],
    [
      "as the head of a table",
      [{ type: "table", header: true, rows: [["Brook wins"], ["Brook"]] }],
      [{ type: "table", header: false, rows: [["Brook"]] }],
    ],
    ["with an emoji", [paragraph("🏁 Brook ⚡️ wins"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["with a soft hyphen", [paragraph("Bro\u00adok wins"), paragraph(FINISH)], [paragraph(FINISH)]],
    ["and nothing else", [paragraph("Brook wins.")], []],
    ["as a link to the post itself", [link("Brook wins", URL), paragraph(FINISH)], [paragraph(FINISH)]],
    [
      "as a link that is counted",
      [link("Brook wins", `${URL}?utm_source=rss`), paragraph(FINISH)],
      [paragraph(FINISH)],
    ],
  ])("%s goes from the body", (_, body, rest) => {
    expect(trim("Brook wins", body)).toEqual({ headline: "Brook wins", body: rest });
  });

  it("moves the marks behind it", () => {
    const body: Block[] = [
      {
        type: "paragraph",
        text: "Brook wins: see it",
        marks: [{ from: 12, to: 18, style: "link", href: "https://run.example/film" }],
      },
    ];
    expect(trim("Brook wins", body).body).toEqual([
      {
        type: "paragraph",
        text: "see it",
        marks: [{ from: 0, to: 6, style: "link", href: "https://run.example/film" }],
      },
    ]);
  });
});

describe("a headline that is the beginning of the body", () => {
  const whole = "Ada Brook crosses the line first after leading from the third kilometre.";
  it.each([
    ["cut with an ellipsis", "Ada Brook crosses the line first after leading from the…"],
    ["cut with three full stops", "Ada Brook crosses the line first after leading from the ..."],
    ["cut with bracketed dots", "Ada Brook crosses the line [...]"],
    ["cut in quotation marks", "“Ada Brook crosses the line …”"],
    ["cut inside a word", "Ada Brook crosses the line first after lead…"],
    ["cut without a sign", "Ada Brook crosses the line first after leading from"],
  ])("goes itself: %s", (_, headline) => {
    expect(trim(headline, [paragraph(whole)])).toEqual({ headline: undefined, body: [paragraph(whole)] });
  });

  it("goes itself across paragraphs", () => {
    const body = [paragraph("Brook wins."), paragraph("Cole comes second, a minute behind.")];
    expect(trim("Brook wins. Cole comes…", body)).toEqual({ headline: undefined, body });
  });

  it("goes itself in a script without spaces", () => {
    const body = [paragraph("布鲁克以三十二分零八秒的成绩冲过终点线赢得比赛")];
    expect(trim("布鲁克以三十二分零八秒的成绩…", body)).toEqual({ headline: undefined, body });
  });

  it("stays where it may be a headline of one's own", () => {
    const body = [paragraph("Lap 12 and Cole leads")];
    expect(trim("Lap 12", body)).toEqual({ headline: "Lap 12", body });
  });
});

it("compares letters whichever way they are encoded", () => {
  expect(trim("Müller", [paragraph("Mu\u0308ller"), paragraph(FINISH)]).body).toEqual([paragraph(FINISH)]);
});

it("leaves the headline that Reddit gives each comment of a thread", () => {
  const byline = { name: "/u/ann" };
  expect(trim("/u/ann on Race thread", [paragraph(FINISH)], { byline }).headline).toBeUndefined();
  expect(trim("/u/ann on Race thread", [], { byline }).headline).toBe("/u/ann on Race thread");
  expect(trim("Ann on the bridge", [paragraph(FINISH)], { byline: { name: "Ann" } }).headline).toBe(
    "Ann on the bridge",
  );
});

describe("what is no repetition", () => {
  it.each<[string, string, Block[]]>([
    ["other words", "Brook wins", [paragraph("Brook wins it all"), paragraph("Brook")]],
    ["another figure", "Gap 10 seconds", [paragraph("Gap 1 second")]],
    ["a part of a figure", "Brook 3", [paragraph("Brook 3.5 seconds ahead")]],
    ["an ordered list", "Brook", [{ type: "list", ordered: true, items: [{ text: "Brook" }, { text: "Cole" }] }]],
    [
      "a quotation of somebody",
      "I am so happy",
      [{ type: "quote", paragraphs: [{ text: "I am so happy" }], cite: "Brook" }],
    ],
    ["a link that leads elsewhere", "Results", [link("Results", "https://run.example/results.pdf")]],
    ["another sign", "Gap +5", [paragraph("Gap −5")]],
    ["a caption that says more", "Brook wins", [{ ...image, caption: "Brook wins at the bridge" }, paragraph(FINISH)]],
    ["a headline of signs", "…", [paragraph("Brook wins")]],
  ])("stays: %s", (_, headline, body) => {
    expect(trim(headline, body)).toEqual({ headline, body });
  });
});

it("leaves out a body that is the beginning of its headline, not its pictures", () => {
  expect(trim("Brook wins after leading all day", [image, paragraph("Brook wins after lea…")])).toEqual({
    headline: "Brook wins after leading all day",
    body: [image],
  });
});

it("keeps a time that is all a post says", () => {
  expect(trim("10:12", [])).toEqual({ headline: "10:12", body: [] });
  expect(trim(undefined, [paragraph("10:12")])).toEqual({ headline: undefined, body: [paragraph("10:12")] });
});

it("cuts a post's own time off its headline, and no other", () => {
  const body = [paragraph(FINISH)];
  expect(trim("10:12 Brook wins", body).headline).toBe("Brook wins");
  expect(trim("12:12 Uhr Brook wins", body, {}, "+02:00").headline).toBe("Brook wins");
  for (const headline of ["10:13 Brook wins", "10:12 minutes for Brook"])
    expect(trim(headline, body).headline).toBe(headline);
});
