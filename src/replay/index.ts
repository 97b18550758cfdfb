export { london2017 } from "./london-2017";
export { nextNewsAt, raceClock, snapshotAt } from "./playback";
