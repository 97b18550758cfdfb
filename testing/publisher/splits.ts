import type { Clock } from "../../src/replay/script";

export interface Row {
  /** Or why there is none: "DNF". */
  rank: number | string;
  name: string;
  nation: string;
  time?: string;
  gap?: string;
}

interface Splits {
  /** As the replay's posts call it. */
  race: string;
  /** What its table shows from each time on. */
  tables: readonly { at: Clock; says: string; rows: readonly Row[] }[];
}

const row = (rank: Row["rank"], name: string, nation: string, time?: string, gap?: string): Row => ({
  rank,
  name,
  nation,
  ...(time && { time }),
  ...(gap && { gap }),
});

const hug = (rank: number, time: string, gap?: string) => row(rank, "HUG Marcel", "SUI", time, gap);
const weir = (rank: number, time: string, gap?: string) => row(rank, "WEIR David", "GBR", time, gap);
const yamamoto = (rank: number, time: string, gap?: string) => row(rank, "YAMAMOTO Hiroyuki", "JPN", time, gap);
const botello = (rank: number, time: string, gap?: string) => row(rank, "BOTELLO JIMÉNEZ Rafael", "ESP", time, gap);

const keitany = (time: string) => row(1, "KEITANY Mary", "KEN", time);
const dibaba = (time: string, gap: string) => row(2, "DIBABA Tirunesh", "ETH", time, gap);
const mergia = (time: string, gap: string) => row(3, "MERGIA Aselefech", "ETH", time, gap);
const pavey = (rank: Row["rank"], time?: string, gap?: string) => row(rank, "PAVEY Jo", "GBR", time, gap);

const wanjiru = (time: string) => row(1, "WANJIRU Daniel", "KEN", time);
const bekele = (rank: number, time: string, gap: string) => row(rank, "BEKELE Kenenisa", "ETH", time, gap);
const karoki = (rank: number, time: string, gap?: string) => row(rank, "KAROKI Bedan", "KEN", time, gap);
const kirui = (rank: number, time: string, gap?: string) => row(rank, "KIRUI Abel", "KEN", time, gap);

/**
 * The results of three of the replay's races. Leaders, places and final times are those that its posts tell; where they
 * tell none, times on the way are ours.
 */
export const splits: readonly Splits[] = [
  {
    race: "Men's wheelchair race",
    tables: [
      {
        at: "09:01",
        says: "After 1 mile",
        rows: [hug(1, "3:20"), yamamoto(2, "3:20", "+0:00"), weir(3, "3:21", "+0:01"), botello(4, "3:22", "+0:02")],
      },
      {
        at: "09:07",
        says: "After 5 km",
        rows: [yamamoto(1, "10:24"), hug(2, "10:25", "+0:01"), weir(3, "10:25", "+0:01"), botello(4, "10:26", "+0:02")],
      },
      {
        at: "10:17",
        says: "After 40 km",
        rows: [
          hug(1, "1:26:40"),
          weir(2, "1:26:41", "+0:01"),
          yamamoto(3, "1:26:41", "+0:01"),
          botello(4, "1:26:42", "+0:02"),
        ],
      },
      {
        at: "10:27",
        says: "Final results",
        rows: [
          weir(1, "1:31:06"),
          hug(2, "1:31:07", "+0:01"),
          botello(3, "1:31:09", "+0:03"),
          yamamoto(4, "1:31:10", "+0:04"),
        ],
      },
    ],
  },
  {
    race: "Elite women's race",
    tables: [
      {
        at: "09:46",
        says: "After 10 km",
        rows: [keitany("31:17"), dibaba("31:31", "+0:14"), mergia("31:31", "+0:14"), pavey(4, "32:50", "+1:33")],
      },
      {
        at: "10:22",
        says: "After 21.1 km",
        rows: [
          keitany("1:06:54"),
          dibaba("1:07:53", "+0:59"),
          mergia("1:07:53", "+0:59"),
          pavey(4, "1:11:20", "+4:26"),
        ],
      },
      {
        at: "10:51",
        says: "After 30 km",
        rows: [keitany("1:36:05"), dibaba("1:37:23", "+1:18"), mergia("1:39:30", "+3:25"), pavey("DNF")],
      },
      {
        at: "11:38",
        says: "Final results",
        rows: [keitany("2:17:01"), dibaba("2:17:56", "+0:55"), mergia("2:23:08", "+6:07"), pavey("DNF")],
      },
    ],
  },
  {
    race: "Elite men's race",
    tables: [
      {
        at: "11:28",
        says: "After 30 km",
        rows: [
          karoki(1, "1:28:21"),
          kirui(1, "1:28:21"),
          row(1, "WANJIRU Daniel", "KEN", "1:28:21"),
          bekele(4, "1:28:38", "+0:17"),
        ],
      },
      {
        at: "11:39",
        says: "After 35 km",
        rows: [
          wanjiru("1:43:35"),
          karoki(2, "1:43:52", "+0:17"),
          bekele(3, "1:43:54", "+0:19"),
          kirui(4, "1:43:58", "+0:23"),
        ],
      },
      {
        at: "11:56",
        says: "After 40 km",
        rows: [
          wanjiru("1:59:25"),
          bekele(2, "1:59:33", "+0:08"),
          karoki(3, "2:00:52", "+1:27"),
          kirui(4, "2:00:55", "+1:30"),
        ],
      },
      {
        at: "12:10",
        says: "Final results",
        rows: [
          wanjiru("2:05:48"),
          bekele(2, "2:05:57", "+0:09"),
          karoki(3, "2:07:41", "+1:53"),
          kirui(4, "2:07:45", "+1:57"),
        ],
      },
    ],
  },
];
