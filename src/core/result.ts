import type { Problem } from "./problem";

/** An expected outcome: the value, or the problem that a person will read about. Bugs throw instead. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const failed = <T = never>(problem: Problem): Result<T> => ({ ok: false, problem });
