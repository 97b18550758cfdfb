import type { Format } from "../format";
import { atom } from "./atom";
import { jsonFeed } from "./jsonfeed";
import { rss } from "./rss";

/** The feeds that a publisher offers to every reader. */
export const syndication: readonly Format[] = [rss, atom, jsonFeed];
