import type { Entry } from "../script";
import { analyst, onTheCourse } from "./event";

const MEN = "Men's wheelchair race";
const WOMEN = "Women's wheelchair race";
const T51_52 = "T51/52 men's race";

/** The T53/54 races of men and women and the T51/52 race, all from 08:55 on. */
export const wheelchairRaces: Entry[] = [
  {
    id: "weir-preview",
    at: "08:42",
    headline: "Weir aims for a seventh title",
    label: MEN,
    body: [
      "David Weir has won here six times, first in 2002 and last in 2012. At 37 this is his 18th London in a row.",
      "He left the British track team in January, but he hasn't come to wave: three weeks ago he won in Paris in 1:29:21.",
    ],
  },
  {
    id: "schar-preview",
    at: "08:44",
    headline: "Six days after Boston, Schär hopes for London",
    label: WOMEN,
    body: [
      "Manuela Schär won in Boston on Monday, with a record. In London she has something to settle: last year she lost by a single second.",
    ],
  },
  {
    id: "hug-preview",
    at: "08:46",
    headline: "Hug hopes to keep his crown",
    label: MEN,
    body: [
      "Marcel Hug of Switzerland won in London in 2014 and 2016, took the Paralympic marathon in Rio, and last year won every one of the big city races.",
      { type: "image", caption: "A racing chair weighs about as much as a small dog", source: "Raceside" },
    ],
  },
  {
    id: "chairs-on-line",
    at: "08:54",
    body: ["The racing chairs roll up to the line, gloves are taped a last time. The loudest cheer is for David Weir."],
  },
  {
    id: "wheelchairs-off",
    at: "08:55",
    headline: "Wheelchair races under way",
    body: [
      "Helen Glover and Heather Stanning, who know how to start fast, press the button together, and the first races of the day are on the road.",
    ],
  },
  {
    id: "sit-second",
    at: "08:56",
    headline: "'Watch who sits second'",
    label: MEN,
    byline: analyst,
    body: [
      "On the flat the man in front works a good deal harder than the one behind him. Nobody wants to lead, everybody has to.",
      "I look at the second place. Whoever sits there calmly for an hour and a half is the one with a sprint left.",
    ],
  },
  {
    id: "schar-question",
    at: "08:58",
    headline: "Is it Schär's turn at last?",
    label: WOMEN,
    body: [
      "With McFadden absent, Manuela Schär starts as the favourite. Amanda McGrory of the United States, who beat her in Tokyo this year, is the one to fear.",
    ],
  },
  {
    id: "ambulant-off",
    at: "09:01",
    headline: "Ambulant World Cup race under way",
    body: [
      "One mile gone, and Marcel Hug heads the men's chairs with David Weir in third.",
      "Behind them on the heath the para ambulant athletes have started as well.",
    ],
    edits: [
      {
        at: "09:03",
        body: [
          "One mile gone, and Marcel Hug heads the men's wheelchair race with David Weir in third.",
          "Behind them on the heath the runners of the World Para Athletics Marathon World Cup have started as well.",
        ],
      },
    ],
  },
  {
    id: "yamamoto-leads",
    at: "09:08",
    headline: "Yamamoto takes the lead",
    label: MEN,
    body: [
      "The road drops towards Woolwich, the chairs reach 30 miles an hour, and Hiroyuki Yamamoto of Japan has gone to the front. Weir is third, head down.",
      { type: "image", caption: "The pack on the first hill", source: "Raceside" },
    ],
  },
  {
    id: "downhill",
    at: "09:10",
    headline: "'At that speed a pebble is enough'",
    label: MEN,
    byline: analyst,
    body: [
      "People ask whether it is dangerous. Going down here, yes: you steer with your fists, and a stone under the front wheel ends your day.",
    ],
  },
  {
    id: "schar-half",
    at: "09:44",
    headline: "Schär alone in the lead at half way",
    label: WOMEN,
    body: [
      "48:51 for the first half, and nobody else in the picture. Manuela Schär has turned a race into a time trial.",
    ],
  },
  {
    id: "men-together",
    at: "09:48",
    headline: "Nobody gets away",
    label: MEN,
    body: [
      "Each attack is answered within two corners. Hug, Weir and Yamamoto are all there, and so are a dozen others.",
    ],
  },
  {
    id: "men-embankment",
    at: "10:17",
    headline: "Still together on the Embankment",
    label: MEN,
    byline: onTheCourse,
    body: [
      "They look at each other more than at the road now. This will be a sprint, and everybody knows who likes sprints.",
    ],
  },
  {
    id: "last-corner",
    at: "10:25",
    headline: "Fifteen chairs, one corner",
    label: MEN,
    body: ["About fifteen of them turn into The Mall together. 26 miles, and nothing is decided."],
  },
  {
    id: "weir-wins",
    at: "10:27",
    headline: "Weir wins for the seventh time!",
    label: MEN,
    body: [
      "Inside the last 200 metres David Weir comes past Marcel Hug, and The Mall roars him home in 1:31:07.",
      "Hug is second, Rafael Botello Jiménez of Spain third.",
    ],
    edits: [
      {
        at: "10:33",
        body: [
          "Inside the last 200 metres David Weir comes past Marcel Hug, and The Mall roars him home in 1:31:06.",
          "Hug is second in 1:31:07, Rafael Botello Jiménez of Spain third in 1:31:09.",
          "Correction: we first gave Weir's time as 1:31:07, which is Hug's.",
        ],
      },
    ],
  },
  {
    id: "weir-meaning",
    at: "10:31",
    headline: "'Seven, and nobody else has more than six'",
    label: MEN,
    byline: analyst,
    body: [
      "He shared the record with Tanni Grey-Thompson until this morning; she won the women's race six times. Now it is his alone.",
    ],
  },
  {
    id: "schar-wins",
    at: "10:35",
    headline: "Schär wins in a course record",
    label: WOMEN,
    body: [
      "No sprint needed: Manuela Schär finishes in 1:39:57, faster than any woman on this course, and alone on the whole of The Mall.",
    ],
  },
  {
    id: "hall",
    at: "10:39",
    headline: "Hall home in 1:44",
    label: MEN,
    body: ["Callum Hall is one of the Britons behind Weir, thirteen minutes after him."],
  },
  {
    id: "mcgrory",
    at: "10:40",
    headline: "McGrory second",
    label: WOMEN,
    body: ["Almost five minutes after the winner, Amanda McGrory of the United States is second."],
  },
  {
    id: "scaroni",
    at: "10:43",
    headline: "Scaroni completes the podium",
    label: WOMEN,
    body: ["Susannah Scaroni, also of the United States, is third in 1:47:37."],
  },
  {
    id: "jones",
    at: "10:47",
    headline: "Jones fifth",
    label: WOMEN,
    body: ["Jade Jones is the best Briton in the women's race: fifth, in 1:51."],
  },
  {
    id: "martin-wins",
    at: "10:53",
    headline: "Martin wins again",
    label: T51_52,
    body: ["Ray Martin of the United States takes the T51/52 race for the third time in a row, in 1:57:15."],
  },
  {
    id: "torres-sanz",
    at: "10:55",
    headline: "Torres ahead of Sanz",
    label: T51_52,
    body: ["Cristian Torres of Colombia is second in 1:59:10, Santiago Sanz of Spain third in 1:59:42."],
  },
];
