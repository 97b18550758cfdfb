import { boundedFacts, type RaceFacts } from "../../core/race-facts";
import type { Page } from "../page";
import { htmlFacts } from "./html";

/** How races stand by the results on a page, whichever way it prints them; none for a page without results. */
export const readFacts = (page: Page): RaceFacts[] => boundedFacts(htmlFacts(page));
