import { failed, type Result } from "../core/result";

/** The outcome of a step that stores something, where a full storage is one to expect. */
export async function unlessFull<T>(step: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await step();
  } catch (error) {
    if (isQuota(error)) return failed({ code: "storageFull" });
    throw error;
  }
}

/** Chrome says "quota exceeded" in words only, Firefox by the error's name. */
const isQuota = (error: unknown): boolean => error instanceof Error && /quota/i.test(`${error.name} ${error.message}`);
