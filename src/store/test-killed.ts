import { fakeBrowser } from "@webext-core/fake-browser";
import { vi } from "vitest";
import { keys } from "./keys";

type Items = Record<string, unknown>;
const { local } = fakeBrowser.storage;
const set = local.set.bind(local) as (items: object) => Promise<void>;
const remove = local.remove.bind(local) as (gone: string[]) => Promise<void>;

export const stored = (): Promise<Items> => local.get(null);

/** Replaces everything stored. */
export async function restore(items: Items): Promise<void> {
  await remove(Object.keys(await stored()));
  await set(structuredClone(items));
}

/** Lets a number of writes through. Later ones throw, as if the worker had died. */
export async function dyingAfter(writes: number, step: () => Promise<unknown>): Promise<boolean> {
  let left = writes;
  const die = <T>(work: () => T): T => {
    if (left-- <= 0) throw new Error("killed");
    return work();
  };
  const spies = [
    vi.spyOn(local, "set").mockImplementation(async (items) => die(() => set(items))),
    vi.spyOn(local, "remove").mockImplementation(async (gone) => die(() => remove(gone as string[]))),
  ];
  const died = await step().then(
    () => left < 0,
    () => true,
  );
  for (const spy of spies) spy.mockRestore();
  return died;
}

const MOST_WRITES = 50;

/** What is stored, without the times of changes: a repeated step has a later time. */
function untimed(items: Items): Items {
  const { [keys.sync]: sync, ...rest } = items;
  if (sync === undefined) return rest;
  const text = JSON.stringify(sync).replaceAll(/"(at|due)":\d+/g, '"$1":0');
  return { ...rest, [keys.sync]: JSON.parse(text) };
}

/**
 * Runs a step from what is stored now: once completely, and once for each of its writes, killed before that write and
 * then repeated.
 *
 * @param again what runs after the kill; by default the step itself
 * @returns what is stored in the end, after the complete step and after each kill
 */
export async function killedAtEachWrite(step: () => Promise<unknown>, again = step) {
  const before = await stored();
  await step();
  const whole = untimed(await stored());
  const killed: Items[] = [];
  for (let writes = 0; writes < MOST_WRITES; writes++) {
    await restore(before);
    if (!(await dyingAfter(writes, step))) break;
    await again();
    killed.push(untimed(await stored()));
  }
  return { whole, killed };
}
