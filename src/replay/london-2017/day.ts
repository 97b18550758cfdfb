import type { Entry } from "../script";
import { onTheCourse } from "./event";

const EVENT = "London Marathon 2017";
const SOCIAL = "#AlongTheCourse";

/** What belongs to the whole day: schedule, weather, crowd, and the account at its end. */
export const day: Entry[] = [
  {
    id: "welcome",
    at: "08:24",
    headline: "Good morning from Blackheath",
    label: EVENT,
    body: [
      "It is marathon day. Some 40,000 people are about to go 26.2 miles through London, and a few of them faster than anyone before.",
      "We have all of it here, from the first gun on the heath to the last sprint on The Mall.",
      { type: "image", caption: "The start arch before anyone is under it", source: "Raceside" },
    ],
  },
  {
    id: "schedule",
    at: "08:28",
    headline: "Schedule",
    label: EVENT,
    body: [
      "Four guns, all before ten past ten (BST):",
      {
        type: "list",
        ordered: false,
        items: [
          { text: "08:55 - Wheelchair races, men and women" },
          { text: "09:00 - Para ambulant races" },
          { text: "09:15 - Elite women" },
          { text: "10:00 - Elite men and mass start" },
        ],
      },
    ],
  },
  {
    id: "how-to-follow",
    at: "08:31",
    headline: "How to follow along",
    label: EVENT,
    body: [
      "Every race has its own label on this page. Choose yours, and the rest can wait until you have time for it.",
      "The summary at the top grows with the day.",
    ],
  },
  {
    id: "cheering",
    at: "08:34",
    headline: "Who are you cheering for?",
    label: SOCIAL,
    body: [
      {
        type: "list",
        ordered: false,
        items: [
          { text: "Is somebody you know on the start line?" },
          { text: "Are you by the road with a banner?" },
          { text: "Are you running, and reading this instead of tying your laces?" },
        ],
      },
      "Tell us with #AlongTheCourse.",
    ],
  },
  {
    id: "numbers",
    at: "08:39",
    body: [
      "253,930 people asked for a place today. About 40,000 of them have a number on, and the heath is filling up.",
      "For British runners there is more than a medal in it: places in the team for the World Championships in August.",
    ],
  },
  {
    id: "cool-and-cloudy",
    at: "08:48",
    headline: "Cool and cloudy on the heath",
    label: EVENT,
    body: [
      "Grey sky, dry road, hardly a breath of wind. Runners shiver; coaches smile.",
      { type: "image", caption: "Runners keep warm in bin bags", source: "Raceside" },
    ],
  },
  { id: "what-sky", at: "08:49", body: ["Will it stay that way until the last of them is home?"] },
  {
    id: "forecast",
    at: "08:51",
    headline: "Forecast: sunny by the time it hurts",
    label: EVENT,
    body: [
      "The cloud should break up during the morning. Cool for the fast, warm enough for those who stand and wave.",
      { type: "media", caption: "The morning's weather along the river, in half a minute." },
    ],
  },
  {
    id: "ken-jones",
    at: "08:53",
    byline: onTheCourse,
    body: [
      "Ken Jones is 83, the oldest in the field, and he has started every London Marathon there has been. Today's is his 37th.",
    ],
  },
  {
    id: "royal-starters",
    at: "09:12",
    headline: "Three royals and one button",
    label: EVENT,
    body: [
      "The Duke and Duchess of Cambridge and Prince Harry will set off the elite men and the masses at ten. Heads Together, their campaign for mental health, is the charity of the year.",
    ],
  },
  {
    id: "lighthouse",
    at: "09:18",
    headline: "A lighthouse looks for its pen",
    label: SOCIAL,
    body: [
      "Two and a half metres tall and no pockets: the tallest costume so far has asked three stewards the way.",
      { type: "embed", provider: "Twitter", url: "https://social.example/raceside/lighthouse" },
    ],
  },
  {
    id: "cutty-sark-crowd",
    at: "09:28",
    body: [
      "At Cutty Sark they stand five deep already, and the road won't be empty again until the evening.",
      { type: "image", caption: "Balconies with bunting in Greenwich", source: "Raceside" },
    ],
  },
  {
    id: "absent",
    at: "09:35",
    headline: "Three names that are missing",
    label: EVENT,
    body: [
      "Eliud Kipchoge prepares for his attempt at a marathon under two hours in Italy. Jemima Sumgong, champion of 2016, has failed a drugs test. Tatyana McFadden, four times the women's wheelchair champion here, is not well enough to race.",
    ],
  },
  {
    id: "cowbells",
    at: "10:10",
    headline: "Louder than the brass band",
    label: SOCIAL,
    body: [
      "A primary school in Woolwich has brought forty cowbells. The brass band across the road has given in and plays with them.",
    ],
  },
  {
    id: "sun-is-out",
    at: "10:58",
    headline: "Sunny on the Embankment",
    body: [
      "Just as forecast: the cloud has gone, and the river shines. It is kind to the crowd and hard on the leaders.",
    ],
  },
  {
    id: "banner",
    at: "11:08",
    headline: "Banner of the morning",
    label: SOCIAL,
    body: [
      "Seen at mile 13: “Your parking meter runs out at three.”",
      { type: "embed", provider: "Twitter", url: "https://social.example/raceside/banner" },
    ],
  },
  {
    id: "winners",
    at: "12:30",
    headline: "The day's winners",
    label: EVENT,
    body: [
      {
        type: "table",
        header: true,
        rows: [
          ["Race", "Winner", "Time"],
          ["Men's wheelchair", "David Weir (GBR)", "1:31:06"],
          ["Women's wheelchair", "Manuela Schär (SUI)", "1:39:57"],
          ["T51/52 men", "Ray Martin (USA)", "1:57:15"],
          ["Elite women", "Mary Keitany (KEN)", "2:17:01"],
          ["Elite men", "Daniel Wanjiru (KEN)", "2:05:48"],
        ],
      },
      "A women-only world record, a course record and a seventh title, all before lunch.",
    ],
  },
  {
    id: "goodbye",
    at: "12:58",
    headline: "That was the morning",
    label: EVENT,
    body: [
      "The races are decided, the day isn't over: most of the 40,000 are still out there, and The Mall stays loud for them.",
      "Thank you for following. Until next year.",
    ],
  },
];
