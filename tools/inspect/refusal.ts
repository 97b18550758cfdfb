import type { Result } from "../../src/core/result";
import { problemSentence } from "../../src/text/problem";
import { t } from "../text";

/** Why there is nothing to print; the message is one sentence for the person. */
export class Refusal extends Error {}

/**
 * The value of a result; throws its problem as the sentence that the extension would say.
 *
 * @param name what the sentence names instead of a host, for a page that came from a file
 */
export function value<T>(result: Result<T>, name?: string): T {
  if (result.ok) return result.value;
  const { problem } = result;
  throw new Refusal(problemSentence("host" in problem && name ? { ...problem, host: name } : problem, t));
}
