import { at, kept } from "../core/test-fixtures";

export const ID = "https://example.org/live/";
export const REPLAY = "replay:london-2017";

/** A post as version 1 kept it: counted to the race that its label named, by the label's words. */
const post = (clock: string, label?: string, raceId?: string) => ({
  ...kept(clock, `Post of ${clock}`),
  ...(label && { label }),
  races: raceId ? [{ id: raceId, confidence: "label", reason: "label" }] : [],
});

/** What version 1 had stored of a marathon with two closed chunks, and of the replay. */
export const version1 = () => ({
  schema: 1,
  settings: {
    follows: [
      { id: ID, url: "https://example.org/live" },
      { id: REPLAY, url: REPLAY },
    ],
    choices: {
      [ID]: {
        races: {
          "mens-wheelchair": "count",
          "elite-mens-wheelchair": "off",
          "t53-54-wheelchair": "alert",
          gone: "feed",
        },
        others: "off",
      },
      [REPLAY]: { races: {}, others: "feed" },
    },
  },
  [`coverage:${ID}:head`]: {
    id: ID,
    url: "https://example.org/live",
    title: "London Marathon 2017",
    summary: [],
    zone: "Europe/London",
    races: [
      { id: "mens-wheelchair", name: "Men's wheelchair", aliases: ["Men's wheelchair race"], hue: 0 },
      { id: "elite-mens-wheelchair", name: "Elite Men's Wheelchair", aliases: ["Elite Men's Wheelchair"], hue: 1 },
      { id: "elite-women", name: "Elite women", aliases: ["Elite women's race"], hue: 2 },
      { id: "t53-54-wheelchair", name: "T53/54 wheelchair", aliases: ["T53/54 wheelchair races"], hue: 3 },
      { id: "para-bbc-two", name: "Para BBC Two", aliases: ["#para"], hue: 4 },
    ],
    status: "live",
    followedAt: at("08:00"),
  },
  [`coverage:${ID}:feed`]: { url: "https://example.org/live", nextPollAt: at("09:30"), failures: 0, etag: '"1"' },
  [`coverage:${ID}:seen`]: { readUpTo: at("08:30"), postIds: [], lastVisit: { at: at("08:30") } },
  [`coverage:${ID}:posts:newest`]: [
    post("09:20", "Elite women's race", "elite-women"),
    post("09:10", "T53/54 wheelchair races", "t53-54-wheelchair"),
    post("09:05"),
  ],
  [`coverage:${ID}:posts:1`]: [post("08:50", "Elite Men's Wheelchair", "elite-mens-wheelchair")],
  [`coverage:${ID}:posts:0`]: [
    post("08:20", "#para", "para-bbc-two"),
    post("08:10", "Men's wheelchair race", "mens-wheelchair"),
  ],
  [`coverage:${ID}:posts:index`]: [
    { number: 0, oldest: at("08:10"), newest: at("08:20"), lastArrival: at("08:20") },
    { number: 1, oldest: at("08:50"), newest: at("08:50"), lastArrival: at("08:50") },
  ],
  [`coverage:${REPLAY}:head`]: {
    id: REPLAY,
    url: REPLAY,
    title: "London Marathon 2017",
    summary: [],
    zone: "Europe/London",
    races: [],
    status: "live",
    followedAt: at("08:00"),
  },
  [`coverage:${REPLAY}:feed`]: {
    url: REPLAY,
    nextPollAt: at("09:30"),
    failures: 0,
    replay: { script: "london-2017", startedAt: at("08:00"), speed: 30 },
  },
  [`coverage:${REPLAY}:seen`]: { readUpTo: at("08:30"), postIds: [], lastVisit: { at: at("08:30") } },
  [`coverage:${REPLAY}:posts:newest`]: [],
  [`coverage:${REPLAY}:posts:index`]: [],
});
