import type { Entry } from "../script";
import { atTheFinish, onTheCourse } from "./event";

const AMBULANT = "Para ambulant races";
const MASS = "Mass start";
const MINI = "Mini marathon";

/** The para ambulant races, the mass start and the mini marathon. */
export const otherRaces: Entry[] = [
  {
    id: "ambulant-classes",
    at: "09:41",
    headline: "Three classes on one road",
    label: AMBULANT,
    body: [
      "The World Para Athletics Marathon World Cup is several races at once: T11/12 for runners who see little or nothing, many with a guide on a tether; T13; and T45/46 for runners with an arm impairment.",
    ],
  },
  {
    id: "shuffling",
    at: "09:50",
    byline: onTheCourse,
    body: ["Ten minutes. Forty thousand people have stopped talking at the same moment, which is a sound of its own."],
  },
  {
    id: "mass-off",
    at: "10:01",
    headline: "Mass start under way",
    label: MASS,
    body: [
      "From three starts on the heath they shuffle, walk and at last run. The last of them will need half an hour to reach the line.",
    ],
  },
  {
    id: "mini-winners",
    at: "10:20",
    headline: "Mini marathon: four winners",
    label: MINI,
    body: [
      "The youngest finished before the oldest had started: Toby Osman, Erin Wallace, Jack Agnew and Kare Adenegan won today's races over the last miles of the course.",
    ],
  },
  {
    id: "greenwich",
    at: "10:37",
    body: ["The front of the mass field is in Greenwich, and the pubs have opened their windows."],
  },
  {
    id: "half-of-masses",
    at: "11:20",
    headline: "A wall of noise at Tower Bridge",
    label: MASS,
    body: [
      "The first club runners cross Tower Bridge, twelve and a half miles done. People who have been there every year say it was never louder.",
      { type: "image", caption: "Tower Bridge, mile twelve and a half", source: "Raceside" },
    ],
  },
  {
    id: "water",
    at: "11:52",
    body: ["Volunteers at mile 20 report that the water is going twice as fast as an hour ago. It is the sun."],
  },
  {
    id: "ambulant-winners",
    at: "12:02",
    headline: "Wada, Michishita and da Silva win",
    label: AMBULANT,
    body: [
      "Shinya Wada and Misato Michishita, both of Japan, win the men's and the women's T11/12 races; da Silva of Brazil wins in T45/46.",
    ],
  },
  {
    id: "griffiths",
    at: "12:15",
    headline: "First Briton home is a club runner",
    label: MASS,
    body: [
      "Josh Griffiths of Swansea started with the masses and has beaten every British runner of the elite field: 2:14:49.",
    ],
  },
  {
    id: "griffiths-reaction",
    at: "12:22",
    headline: "'It can be anyone'",
    label: MASS,
    byline: atTheFinish,
    body: [
      "That is what I love about this day: one road and one clock for everybody, and now and then somebody from the second row reads it best.",
    ],
  },
  {
    id: "wyeth",
    at: "12:54",
    headline: "Two over the line together",
    label: MASS,
    body: [
      "On The Mall David Wyeth's legs give way. Matthew Rees, a stranger, gives up his own time, takes him by the arm and brings him to the finish.",
    ],
  },
];
