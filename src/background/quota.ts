import { failed, type Result } from "../core/result";
import { isQuota } from "../storage/area";

/** The outcome of a step that stores something, where a full storage is one to expect. */
export async function unlessFull<T>(step: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await step();
  } catch (error) {
    if (isQuota(error)) return failed({ code: "storageFull" });
    throw error;
  }
}
