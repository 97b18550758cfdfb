import type { Entry } from "../script";
import { atTheFinish, formerRunner } from "./event";

const LABEL = "Elite women's race";

/** The elite women, from 09:15 on: Keitany against the clock. */
export const eliteWomen: Entry[] = [
  {
    id: "women-off",
    at: "09:15",
    headline: "Elite women's race under way",
    label: LABEL,
    body: [
      "Mary Keitany, winner in 2011 and 2012, has brought pacemakers and no wish to wait for anyone. The best women-only time is Paula Radcliffe's 2:17:42, from 2005.",
    ],
  },
  {
    id: "keitany-goes",
    at: "09:20",
    headline: "Keitany breaks away in the first mile",
    label: LABEL,
    body: [
      "5:15 for the opening mile, and the field has become two: Mary Keitany with pacemaker Caroline Kipkirui, and the rest.",
    ],
  },
  {
    id: "second-mile",
    at: "09:25",
    headline: "The second mile is faster",
    label: LABEL,
    body: ["5:09. It is hard to say whether this is courage or a mistake in arithmetic."],
  },
  {
    id: "five-k-women",
    at: "09:31",
    headline: "15:31 at 5 km",
    label: LABEL,
    body: ["The third mile falls downhill and takes her 4:37. Behind her they have stopped looking up."],
  },
  {
    id: "can-it-last",
    at: "09:38",
    headline: "'You pay for it at mile twenty'",
    label: LABEL,
    byline: formerRunner,
    body: [
      "I have started too fast in smaller races than this, and I remember the place where each of them ended. But I was never Mary Keitany.",
    ],
  },
  {
    id: "ten-k-women",
    at: "09:46",
    headline: "Fourteen seconds at 10 km",
    label: LABEL,
    body: ["Keitany passes in 31:17; the chasers in 31:31. They can still see her, which may be no comfort."],
  },
  {
    id: "fifteen-k-women",
    at: "10:02",
    headline: "15 km in 47:15",
    label: LABEL,
    body: ["While the men are only just under way, Keitany has left Surrey Quays behind. The gap grows."],
  },
  {
    id: "ten-miles-women",
    at: "10:06",
    headline: "Ten miles in 50:41",
    label: LABEL,
    body: ["That would be a fine result if the race ended here. It has sixteen miles to go."],
  },
  {
    id: "ten-miles-twice",
    at: "10:07",
    headline: "Ten miles in 50:41",
    body: ["That would be a fine result if the race ended here. It has sixteen miles to go."],
    withdrawnAt: "10:10",
  },
  {
    id: "twenty-k-women",
    at: "10:18",
    headline: "20 km in 1:03:26",
    label: LABEL,
    body: ["Over Tower Bridge alone, with the motorbikes for company."],
  },
  {
    id: "half-women",
    at: "10:22",
    headline: "Half way: 1:06:54, and nobody was ever faster",
    label: LABEL,
    body: [
      "It is the fastest first half in a women's marathon. Tirunesh Dibaba, Vivian Cheruiyot, Aselefech Mergia and Helah Kiprop follow 59 seconds later; Tigist Tufa and Mare Dibaba are more than three minutes down.",
      { type: "media", caption: "How a pacemaker holds a pace." },
    ],
  },
  {
    id: "pavey",
    at: "10:49",
    headline: "Pavey drops out",
    label: LABEL,
    body: ["Jo Pavey's day is over in the 16th mile."],
  },
  {
    id: "thirty-k-women",
    at: "10:51",
    headline: "World best at 30 km",
    label: LABEL,
    body: ["1:36:05. Tirunesh Dibaba has shaken off the others and is 78 seconds behind."],
  },
  {
    id: "dibaba-stops",
    at: "11:23",
    headline: "Dibaba stops, and goes on",
    label: LABEL,
    body: [
      "On the Embankment Tirunesh Dibaba doubles over with a cramp in her stomach, stands for a moment, and runs again. She is still second.",
    ],
  },
  {
    id: "keitany-pace",
    at: "11:26",
    headline: "'Now she has to count'",
    label: LABEL,
    byline: atTheFinish,
    body: [
      "From here you can see the clock on the gantry. It is going to be close, and she has only the clock to race.",
    ],
  },
  {
    id: "keitany-wins",
    at: "11:32",
    headline: "Keitany wins in a women-only world record",
    label: LABEL,
    body: [
      "2:17:01! Mary Keitany, 35, wins London for the third time and takes 41 seconds off the record that Paula Radcliffe set in 2005.",
      "Only Radcliffe's 2:15:25 of 2003, run with male pacemakers, was faster.",
      { type: "image", caption: "The clock on The Mall", source: "Raceside" },
    ],
  },
  {
    id: "dibaba-second",
    at: "11:33",
    headline: "Dibaba second, with a national record",
    label: LABEL,
    body: ["55 seconds behind, cramp and all: 2:17:56 is an Ethiopian record, and in most years it would have won."],
  },
  {
    id: "keitany-prize",
    at: "11:36",
    headline: "What a record is worth",
    label: LABEL,
    body: ["Prize and bonuses come to 305,000 dollars for two hours and seventeen minutes of work."],
  },
  {
    id: "mergia-third",
    at: "11:38",
    headline: "Mergia third",
    label: LABEL,
    body: ["Aselefech Mergia finishes in 2:23:08, and the podium is complete."],
  },
  {
    id: "dixon",
    at: "11:44",
    headline: "Dixon first Briton, Purdue close",
    label: LABEL,
    body: ["Alyson Dixon in 2:29:06, Charlotte Purdue in 2:29:23."],
  },
  {
    id: "barlow",
    at: "11:46",
    headline: "Barlow in the first sixteen",
    label: LABEL,
    body: ["Tracy Barlow is 16th in 2:30:42."],
  },
];
