import { local } from "../store/area";
import { keys } from "../store/keys";
import { handlers } from "./commands/index";

/** Follows a page of the test's server. @returns the coverage's id */
export async function followPage(url: string): Promise<string> {
  const result = await handlers.follow({ address: url, allowPrivate: true });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.coverageId;
}

/** Sets the level of a race to Count. */
export const countRace = (coverageId: string, id: string) =>
  handlers.setLevel({ coverageId, race: { id }, level: "count" });

/** Makes the next poll of a coverage due now. */
export async function makeDue(id: string): Promise<void> {
  const key = keys.source(id);
  const { [key]: source } = await local.get([key]);
  await local.set({ [key]: { ...(source as object), nextPollAt: new Date(0).toISOString() } });
}
