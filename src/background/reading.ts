// All that the background takes from the rooms that read pages and find races: most of its code. In Chrome it is a script of its
// own, loaded when it is first needed (build/extension.ts), with its own copy of what both scripts import from core/: nothing
// there may remember more than what it has worked out.

export { candidatesFrom, discover } from "../formats/discover";
export { readPage, readResults } from "../formats/read";
export { correctionOf, reclassified, withCorrection } from "../races/correct";
export { type AthleteLists, Athletes, listedAthletes } from "../races/evidence/athletes";
export { type Merged, mergeAndClassify } from "../races/merge-and-classify";
export { decisiveMoments } from "../races/moments/moments";
export { tuneInMoments, tuneInSigns } from "../races/moments/tune-in";
export { mayBeOf, raceOfFacts } from "../races/results/match-facts";
export { toldInResults, toldInWords } from "../races/results/same-news";
export { vocabularyOf } from "../races/words/vocabulary";
export { london2017, nextNewsAt, raceClock, snapshotAt } from "../replay";
