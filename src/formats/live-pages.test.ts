import { expect, it } from "vitest";
import { isKnownLivePage } from "./live-pages";

it.each([
  "https://www.bbc.co.uk/sport/live/athletics/39678901",
  "https://www.bbc.com/sport/athletics/live/c0mpl3te1d",
  "https://www.bbc.com/news/live/uk-12345678",
  "https://www.theguardian.com/sport/live/2017/apr/23/london-marathon-live",
  "https://www.theguardian.com/sport/athletics/live/2017/apr/23/london-marathon-live",
  "https://www.nytimes.com/live/2024/11/03/sports/marathon",
  "https://www.lemonde.fr/sport/live/2024/08/10/le-marathon-en-direct_1_2.html",
  "https://www.aljazeera.com/sports/liveblog/2024/8/10/marathon",
  "https://edition.cnn.com/sport/live-news/marathon-08-10-24/index.html",
  "https://apnews.com/live/marathon-2024",
])("knows the live page %s", (address) => expect(isKnownLivePage(address)).toBe(true));

it.each([
  "https://www.bbc.co.uk/sport/athletics/39678901",
  "https://www.bbc.co.uk/sport/live",
  "https://www.bbc.co.uk.example.org/sport/live/athletics/39678901",
  "https://notbbc.co.uk/sport/live/athletics/39678901",
  "https://example.org/?to=https://www.bbc.co.uk/sport/live/athletics/39678901",
  "https://www.theguardian.com/sport/2017/apr/23/how-to-live-with-a-marathon",
  "https://www.theguardian.com/sport/live",
])("takes no other for one: %s", (address) => expect(isKnownLivePage(address)).toBe(false));
