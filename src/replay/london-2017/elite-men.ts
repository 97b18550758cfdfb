import type { Entry } from "../script";
import { atTheFinish, formerRunner } from "./event";

const LABEL = "Elite men's race";

/** The elite men, from 10:00 on: Wanjiru and, later than he meant, Bekele. */
export const eliteMen: Entry[] = [
  {
    id: "bekele-preview",
    at: "09:53",
    headline: "Bekele asks for 61:30",
    label: LABEL,
    body: [
      "Kenenisa Bekele ran 2:03:03 in Berlin last autumn. He has asked the pacemakers for half way in 61:30 today.",
    ],
  },
  {
    id: "wanjiru-preview",
    at: "09:57",
    headline: "One to watch: Wanjiru",
    label: LABEL,
    body: [
      "Daniel Wanjiru is 24, won in Amsterdam in 2:05:21 and has never raced in London. Few have his name on their list.",
    ],
  },
  {
    id: "men-off",
    at: "10:00",
    headline: "Elite men's race under way",
    label: LABEL,
    body: ["Two princes and a duchess press the button, and the men are off, with about 40,000 people behind them."],
  },
  {
    id: "five-k-men",
    at: "10:14",
    headline: "5 km in 14:11",
    label: LABEL,
    body: ["Downhill and unafraid. All the names are in one group behind the pacemakers."],
  },
  {
    id: "half-men",
    at: "11:02",
    headline: "Thirteen at half way",
    label: LABEL,
    body: [
      "61:41, twelve seconds outside of the pace for a world record. Nine racers and four pacemakers are together.",
    ],
  },
  {
    id: "bekele-drops",
    at: "11:05",
    headline: "Wanjiru presses, Bekele drops back",
    label: LABEL,
    body: [
      "Shortly after Tower Bridge Daniel Wanjiru winds it up, and it is Kenenisa Bekele who can't answer. He reaches for the back of his leg.",
    ],
  },
  {
    id: "twenty-five-k-men",
    at: "11:13",
    headline: "14:39 for five kilometres",
    label: LABEL,
    body: [
      "The stretch from 20 to 25 km through the Isle of Dogs was the fastest since the hills. The group is coming apart.",
    ],
  },
  {
    id: "thirty-k-men",
    at: "11:28",
    headline: "Five lead at 30 km",
    label: LABEL,
    body: [
      "Daniel Wanjiru, Bedan Karoki, Ghirmay Ghebreslassie, Abel Kirui and Feyisa Lilesa are together.",
      "Bekele is sixth and 17 seconds back. He looks better than he did.",
    ],
  },
  {
    id: "wanjiru-alone",
    at: "11:39",
    headline: "Wanjiru goes clear",
    label: LABEL,
    body: ["In the 21st mile he looks over his shoulder once and then not again. Daniel Wanjiru leads alone."],
  },
  {
    id: "bekele-back",
    at: "11:48",
    headline: "Bekele is second!",
    label: LABEL,
    body: ["One after the other he has picked them up. Between him and the title there is only Wanjiru."],
  },
  {
    id: "eight-seconds",
    at: "11:56",
    headline: "Two miles, eight seconds",
    label: LABEL,
    body: ["Wanjiru leads, Bekele gains. On the Embankment each can hear who the crowd shouts for."],
  },
  {
    id: "birdcage-walk",
    at: "12:03",
    headline: "Six seconds at Birdcage Walk",
    label: LABEL,
    byline: atTheFinish,
    body: ["They come round by the park, and for the first time I can see both of them in one look."],
  },
  {
    id: "wanjiru-wins",
    at: "12:06",
    headline: "Wanjiru wins, Bekele runs out of road",
    label: LABEL,
    body: ["Daniel Wanjiru holds on and wins in 2:05:49. Kenenisa Bekele is second, nine seconds behind."],
    edits: [
      {
        at: "12:10",
        body: [
          "Daniel Wanjiru holds on and wins in 2:05:48. Kenenisa Bekele is second in 2:05:57, nine seconds behind.",
          "Correction: the clock on the gantry was a second fast, and so were we.",
        ],
      },
    ],
  },
  {
    id: "karoki-third",
    at: "12:08",
    headline: "Karoki third at his first attempt",
    label: LABEL,
    body: [
      "Bedan Karoki had never run a marathon before. 2:07:41 will do for a start; Abel Kirui is four seconds behind him.",
    ],
  },
  {
    id: "patience",
    at: "12:13",
    headline: "'Bekele lost it in five minutes'",
    label: LABEL,
    byline: formerRunner,
    body: [
      "He was the strongest of all over the last ten kilometres. But you can't give a man like Wanjiru a head start, and after Tower Bridge he did.",
    ],
  },
  {
    id: "places-men",
    at: "12:12",
    headline: "Simbu and Ghebreslassie next",
    label: LABEL,
    body: ["Alphonce Simbu of Tanzania in 2:09:10, Ghirmay Ghebreslassie of Eritrea in 2:09:57."],
  },
  {
    id: "britons-men",
    at: "12:18",
    headline: "Simpson best of the British elite",
    label: LABEL,
    body: [
      "Robbie Simpson is 15th in 2:15:04, Andrew Davies follows in 2:15:11, Scott Overall is 19th in 2:16:54. None of them is the first Briton.",
    ],
  },
];
