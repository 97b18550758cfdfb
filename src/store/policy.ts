import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { recordOf } from "../core/own";
import { type ReadRules, readRules, underRules } from "../core/rules";
import type { Settings } from "../core/settings";
import { decode } from "./decode";
import { keys } from "./keys";
import { fieldsOf, listOf } from "./salvage";

/**
 * What an organisation has set, as the browser handed it over. The background keeps it here, so that views find it beside the
 * settings, in the same reading; it passes its schema where it is read.
 */
export interface StoredPolicy {
  managed: Record<string, unknown>;
  /** Ids of its sources that the reader has left. */
  left: string[];
}

/** The settings as they hold: the reader's own, under what an organisation has set. */
export type EffectiveSettings = Settings & { rules?: ReadRules["rules"] };

export function policyOf(stored: unknown): StoredPolicy | undefined {
  const { managed, left } = fieldsOf(stored);
  const read = decode(recordOf(z.unknown()), managed);
  return read && { managed: read, left: listOf(z.string(), left) };
}

export async function readPolicy(): Promise<StoredPolicy | undefined> {
  return policyOf((await browser.storage.local.get(keys.policy))[keys.policy]);
}

/** @param stored what stands under the policy's key */
export function effective(own: Settings, stored: unknown): EffectiveSettings {
  const policy = policyOf(stored);
  return policy ? underRules(own, readRules(policy.managed).rules, policy.left) : own;
}

/** What the browser hands over now; nothing where there is no policy, which Firefox answers with a refusal. */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return fieldsOf(await browser.storage.managed.get(null as never));
  } catch {
    return {};
  }
}
