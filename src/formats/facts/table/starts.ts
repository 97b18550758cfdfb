import { millisOf, westernDigits } from "../../../core/results/race-clock";

const LAST_HOUR = 23;

/** Whether a time may be one of day: none has "31:10". */
export const isOfDay = (time: string): boolean => Number.parseInt(westernDigits(time), 10) <= LAST_HOUR;

/** Who starts one after the other does so in even steps, and no day has "31:10". */
export function isEven(times: readonly string[]): boolean {
  if (times.length < 3 || !times.every(isOfDay)) return false;
  const steps = stepsOf(times.map((time) => millisOf(time) ?? 0));
  return mostAlike(steps) >= steps.length * 0.75;
}

const [FIRST_START_MS, STEP_MS, LONGEST_STEP_MS, MOST_STEPS] = [21_600_000, 30_000, 300_000, 3];

/** Times of day at which one starts after the other, in half minutes, most evenly, with a longer pause here and there. */
export function areStarts(times: readonly string[]): boolean {
  const millis = times.map((time) => millisOf(time) ?? 1);
  const steps = stepsOf(millis);
  return (
    steps.length > 2 &&
    (millis[0] ?? 0) >= FIRST_START_MS &&
    millis.every((time) => time % STEP_MS === 0) &&
    steps.every((step) => step >= 0 && step <= LONGEST_STEP_MS) &&
    new Set(steps).size <= MOST_STEPS &&
    mostAlike(steps) * 2 >= steps.length
  );
}

const mostAlike = (steps: readonly number[]): number =>
  Math.max(...steps.map((step) => steps.filter((other) => other === step).length));

const stepsOf = (millis: readonly number[]): number[] => millis.slice(1).map((time, i) => time - (millis[i] ?? 0));
