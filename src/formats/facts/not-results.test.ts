import { describe, expect, test } from "vitest";
import { read, table } from "./test-results";

describe("takes no table of something else for a race", () => {
  test.each<[string, string]>([
    [
      "songs",
      table(
        ["No.", "Title", "Length"],
        ["1", "Grey Harbour", "3:45"],
        ["2", "Two Rivers", "4:01"],
        ["3", "Night Bus", "4:20"],
      ),
    ],
    [
      "winners of each year",
      table(
        ["Edition", "Year", "Winner", "Nation", "Time"],
        ["1", "2019", "Ada Brook", "NOR", "2:30:10"],
        ["2", "2020", "Eve Hill", "SWE", "2:31:00"],
        ["3", "2021", "Fay Lake", "ITA", "2:31:12"],
        ["4", "2022", "Gwen Moor", "FRA", "2:31:40"],
        ["5", "2023", "Ada Brook", "NOR", "2:32:00"],
      ),
    ],
    [
      "shifts, with the whole time when each begins",
      table(
        ["No", "Name", "Team", "Time"],
        ["1", "Ada Brook", "Ash", "7:30:00"],
        ["2", "Eve Hill", "Ash", "8:30:00"],
        ["3", "Fay Lake", "Ash", "9:30:00"],
        ["4", "Gwen Moor", "Ash", "10:30:00"],
      ),
    ],
    [
      "a start list in the order of bibs, with exact times",
      table(
        ["Bib", "Name", "Club", "Time"],
        ["1", "Ada Brook", "Ash AC", "10:00:30"],
        ["2", "Eve Hill", "Bay RC", "10:01:00"],
        ["3", "Fay Lake", "Ash AC", "10:01:30"],
        ["4", "Gwen Moor", "Bay RC", "10:02:00"],
      ),
    ],
    [
      "places along a course, and until when they are open",
      table(
        ["No.", "Name", "Distance", "Cut-off"],
        ["1", "Moss Hut", "12.4 km", "2:30:00"],
        ["2", "Fern Pass", "24.0 km", "5:10:00"],
        ["3", "Oak Valley", "37.1 km", "8:00:00"],
      ),
    ],
    [
      "scores of shots beside bibs",
      table(
        ["Rank", "Bib", "Name", "Nat", "S1", "S2", "S3", "Total"],
        ["1", "12", "Ada Brook", "NOR", "104.9", "105.1", "104.0", "314.0"],
        ["2", "4", "Eve Hill", "SWE", "104.0", "104.8", "104.9", "313.7"],
        ["3", "9", "Fay Lake", "ITA", "103.1", "104.0", "103.9", "311.0"],
      ),
    ],
    [
      "who signed in on one day",
      table(
        ["No.", "Name", "Date", "Time"],
        ["1", "Ada Brook", "12.06.2026", "10:10:22"],
        ["2", "Eve Hill", "12.06.2026", "10:12:40"],
        ["3", "Fay Lake", "12.06.2026", "10:31:01"],
      ),
    ],
    [
      "calls with the numbers of telephones",
      table(
        ["#", "Name", "Number", "Time", "Duration"],
        ["1", "Ada Brook", "0151 1", "10:10", "0:42"],
        ["2", "Eve Hill", "+44 2", "10:40", "1:10"],
        ["3", "Fay Lake", "0151 3", "11:02", "3:30"],
      ),
    ],
    [
      "who sets the pace for which time",
      table(
        ["Nr", "Name", "Target time", "Pace"],
        ["1", "Ada Brook", "3:00:00", "4:15"],
        ["2", "Eve Hill", "3:15:00", "4:37"],
        ["3", "Fay Lake", "3:30:00", "4:58"],
      ),
    ],
    [
      "points, and how many somebody is behind",
      table(
        ["Rank", "Manager", "Team", "Total", "Behind"],
        ["1", "Ada Brook", "The Owls", "1520", ""],
        ["2", "Eve Hill", "Mill End", "1499", "21"],
        ["3", "Fay Lake", "Low Tide", "1480", "40"],
      ),
    ],
    [
      "songs without headers",
      table(
        ["1", "Grey Harbour", "3:45"],
        ["2", "Two Rivers", "4:01"],
        ["3", "Night Bus", "4:20"],
        ["4", "Low Tide", "4:21"],
        ["5", "Old Stone", "5:02"],
      ),
    ],
    [
      "a league",
      table(["Pos", "Team", "P", "W", "Pts"], ["1", "Northgate", "9", "7", "21"], ["2", "Harbour", "9", "6", "18"]),
    ],
    [
      "shares whose first has a gap too",
      table(
        ["Rank", "Name", "Country", "Last", "Gap"],
        ["1", "Northgate Steel", "US", "12.40", "+8.21"],
        ["2", "Vale Foods", "CA", "33.10", "+9.40"],
        ["3", "Eastbay Oil", "GB", "5.55", "+10.11"],
      ),
    ],
    [
      "shares with the time of their last sale",
      table(
        ["#", "Name", "Symbol", "Last", "Change", "Time"],
        ["1", "Northgate Steel", "NGS", "120.50", "+1.20", "16:35:02"],
        ["2", "Vale Foods", "VLF", "88.10", "+0.44", "16:35:07"],
        ["3", "Eastbay Oil", "EBO", "45.00", "-0.20", "16:35:11"],
      ),
    ],
    [
      "numbers below a word that nobody knows",
      table(
        ["No.", "Name", "Department", "Ext"],
        ["1", "Ada Brook", "Sales", "12.40"],
        ["2", "Eve Hill", "Finance", "12.41"],
        ["3", "Fay Lake", "Sales", "12.44"],
      ),
    ],
    [
      "a series of races on the sea by its points",
      table(
        ["Rank", "SailNo", "HelmName", "R1", "R2", "Total", "Nett"],
        ["1", "426", "Ada Brook", "0.7", "2.0", "5.4", "3.4"],
        ["2", "659", "Eve Hill", "2.0", "3.0", "13.0", "10.0"],
        ["3", "888", "Fay Lake", "5.0", "3.0", "15.0", "11.0"],
      ),
    ],
    [
      "a list of which all are first",
      table(
        ["Place", "Name", "Time"],
        ...["Ada Brook", "Eve Hill", "Fay Lake", "Gwen Moor", "Hana Sims"].map((name, i) => ["1", name, `31:1${i}`]),
      ),
    ],
    [
      "hours of work",
      table(
        ["#", "Employee", "Department", "Hours", "Overtime"],
        ["1", "Ada Brook", "Sales", "38:10", "+0:10"],
        ["2", "Eve Hill", "Finance", "39:30", "+1:30"],
        ["3", "Fay Lake", "Sales", "41:00", "+3:00"],
      ),
    ],
    [
      "a championship by its points",
      table(
        ["Pos", "Driver", "Team", "Total", "Gap"],
        ["1", "Ada Brook", "Blue", "310", ""],
        ["2", "Eve Hill", "Green", "290", "-20"],
        ["3", "Fay Lake", "Red", "244", "-66"],
      ),
    ],
    [
      "results of a search",
      "<title>Search results</title><ol><li>Ada Brook (York) 12:30</li><li>Eve Hill (Hull) 12:41</li><li>Fay Lake (Bath) 13:07</li></ol>",
    ],
    [
      "films",
      table(
        ["Rank", "Name", "Country", "Running time"],
        ["1", "The Long Valley", "France", "4:12:00"],
        ["2", "Grey Harbour", "Japan", "4:31:10"],
        ["3", "Seven Winters", "Norway", "5:02:44"],
      ),
    ],
    [
      "an election",
      table(
        ["Place", "Name", "Party", "Result", "Behind"],
        ["1", "Ada Brook", "Blue", "41.2", ""],
        ["2", "Eve Hill", "Green", "30.1", "11.1"],
        ["3", "Fay Lake", "Red", "23.7", "17.5"],
      ),
    ],
    [
      "a start list",
      table(
        ["No", "Name", "Start time"],
        ["1", "Ada Brook", "10:00:00"],
        ["2", "Eve Hill", "10:01:00"],
        ["3", "Fay Lake", "10:02:00"],
      ),
    ],
    [
      "a start list without headers",
      table(
        ...["Ada Brook", "Eve Hill", "Fay Lake", "Gus Moor", "Ben Stone", "Dan Field"].map((name, i) => [
          String(i + 1),
          name,
          `10:0${i}:00`,
        ]),
      ),
    ],
    [
      "a timetable",
      table(["Time", "Race", "Place"], ["10:00", "Women's 10 km", "Harbour"], ["11:30", "Men's 10 km", "Harbour"]),
    ],
    [
      "records",
      table(
        ["Rank", "Time", "Athlete", "Date", "Venue"],
        ["1", "9.58", "Ben Stone", "16 Aug 2009", "Northgate"],
        ["2", "9.69", "Dan Field", "23 Aug 2012", "Harbour"],
      ),
    ],
    ["courts", table(["Team", "Platz", "Zeit"], ["Herren 1", "Platz 3", "18:00"], ["Damen 1", "Platz 1", "19:30"])],
    [
      "prices",
      table(
        ["Pos", "Name", "Menge", "Preis"],
        ["1", "Blaue Schrauben", "10", "12,50"],
        ["2", "Rote Muttern", "20", "14,80"],
      ),
    ],
    [
      "a league with differences",
      table(
        ["Class.", "Équipe", "Pts", "J", "Bp", "Bc", "Diff."],
        ["1", "Northgate", "22", "9", "20", "8", "+12"],
        ["2", "Harbour", "20", "9", "17", "8", "+9"],
      ),
    ],
    [
      "a championship",
      table(
        ["Pos", "Driver", "Points", "Gap"],
        ["1", "Ada Brook", "120", ""],
        ["2", "Eve Hill", "95", "25"],
        ["3", "Fay Lake", "90", "30"],
      ),
    ],
    [
      "a league of goals",
      table(
        ["Platz", "Verein", "Tore"],
        ["1", "Northgate", "32 : 2"],
        ["2", "Harbour", "28 : 8"],
        ["3", "Millbank", "27 : 9"],
      ),
    ],
    ["a quiz", table(["Rank", "Name", "Points"], ["1", "Ada Brook", "120"], ["2", "Eve Hill", "95"])],
    [
      "medals",
      table(
        ["Rank", "Nation", "Gold", "Silver", "Total"],
        ["1", "Norland", "16", "8", "24"],
        ["2", "Sinea", "9", "4", "13"],
      ),
    ],
    [
      "trains and how many minutes they are late",
      table(
        ["Plat", "Destination", "Time", "Delay"],
        ["1", "Harbour Central", "10:05", "+2"],
        ["2", "North Junction", "10:12", "+5"],
        ["3", "Castle Hill", "10:20", "+7"],
      ),
    ],
    [
      "a programme that says when each begins and ends",
      table(
        ["No.", "Event", "Start", "Finish"],
        ["1", "Women Heat", "10:00:00", "10:12:30"],
        ["2", "Men Heat", "10:15:00", "10:27:10"],
        ["3", "Relay Final", "10:40:00", "11:02:00"],
      ),
    ],
    [
      "products and how long they take",
      table(["Rank", "Product", "Shipping time"], ["1", "Grey Shoe", "2:00"], ["2", "Red Shoe", "2:30"]),
    ],
    [
      "programs and how long they take",
      table(["Rank", "Name", "Time (ms)"], ["1", "Fast Lib", "12.4"], ["2", "Slow Lib", "15.9"]),
    ],
    [
      "points of skaters",
      table(
        ["Rank", "Name", "Nation", "Points", "SP", "FS"],
        ["1", "Ada Brook", "GBR", "210.11", "70.11", "140.00"],
        ["2", "Eve Hill", "IRL", "201.55", "68.55", "133.00"],
      ),
    ],
    [
      "jobs of a database and how long each took",
      table(
        ["ID", "Name", "Started", "Time"],
        ["1", "Load Users", "10:00:00", "00:01:12"],
        ["2", "Load Posts", "10:02:00", "00:02:20"],
        ["3", "Build Index", "10:05:00", "00:03:40"],
      ),
    ],
    [
      "telephone calls",
      table(
        ["#", "Name", "Number", "Duration"],
        ["1", "Ada Brook", "5550100", "0:41"],
        ["2", "Eve Hill", "5550111", "1:20"],
        ["3", "Fay Lake", "5550122", "3:10"],
      ),
    ],
    [
      "firms whose prices change",
      table(
        ["Rank", "Name", "Country", "Change"],
        ["1", "Alpha Works", "Peru", "+3.2"],
        ["2", "Beta Foods", "Chile", "+4.1"],
        ["3", "Gamma Steel", "Peru", "+5.0"],
      ),
    ],
  ])("%s", (_, html) => expect(read(`<h1>Page</h1>${html}`)).toEqual([]));
});

test.each<[string, object[]]>([
  ["an advertisement", [{ position: 2, name: "Books", padding: { gap: 16 } }]],
  ["goods in a shop", [1, 2, 3].map((position) => ({ position, name: `Shoe ${position}`, deliveryTime: "2:00" }))],
  ["boxes of one kind", [1, 2, 3].map(() => ({ position: 3, name: "link", padding: { gap: 8 } }))],
])("takes no part of a page for a race: %s", (_, parts) => {
  const page = (children: object[]) => `<p>Page</p><script>window.__DATA__ = ${JSON.stringify({ children })};</script>`;
  expect(read(page(parts))).toEqual([]);
});

test.each<[string, string]>([
  [
    "found clips",
    table(
      ["1", "Harbour Walk", "Travel Films", "3:10"],
      ["2", "Night Bus", "City Cam", "4:21"],
      ["3", "Low Tide", "Sea Films", "5:30"],
    ),
  ],
  [
    "hours of work",
    table(
      ["1", "Ada Brook", "Sales", "6:10"],
      ["2", "Eve Hill", "Finance", "6:50"],
      ["3", "Fay Lake", "Sales", "8:20"],
    ),
  ],
])("takes no table of something else without headers below a word for results: %s", (_, html) =>
  expect(read(`<h1>Results</h1>${html}`)).toEqual([]),
);

test.each<[string, string]>([
  [
    "points in halves",
    table(["Pos", "Team", "Total"], ["1", "Owls", "17"], ["2", "Otters", "15.5"], ["3", "Foxes", "14"]),
  ],
  [
    "shifts",
    table(
      ["No", "Name", "Post", "From", "To"],
      ["1", "Ada Brook", "Gate", "8:00", "10:00"],
      ["2", "Bea Hill", "Tent", "8:30", "11:00"],
      ["3", "Fay Lake", "Gate", "9:00", "11:30"],
    ),
  ],
  [
    "places that others name",
    table(
      ["Rank", "City", "Country", "Time"],
      ["1", "Fenport", "Norland", "32.5"],
      ["2", "Mossby", "Sudland", "33.1"],
      ["3", "Talheim", "Westland", "35.0"],
    ),
  ],
  [
    "what is expected",
    table(
      ["Rank", "Name", "Club", "Predicted time"],
      ["1", "Ada Brook", "Moss", "2:31:00"],
      ["2", "Bea Hill", "Fern", "2:32:30"],
      ["3", "Fay Lake", "Oak", "2:35:10"],
    ),
  ],
])("takes no table of %s for results", (_, html) => expect(read(`<h1>Team results</h1>${html}`)).toEqual([]));
