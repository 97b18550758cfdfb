import browser from "webextension-polyfill";
import * as z from "zod/mini";
import { recordOf } from "../core/own";
import type { Settings } from "../core/settings";
import { type ReadRules, readRules, underRules } from "../core/sync/rules";
import { getOne } from "./area";
import { decode } from "./decode";
import { keys } from "./keys";
import { fieldsOf, listOf } from "./salvage";

/**
 * What an organisation has set, as the browser returned it. The background copies it to storage.local, so that views
 * get it in the same read as the settings. It is validated when it is read.
 */
export interface StoredPolicy {
  managed: Record<string, unknown>;
  /** Ids of its sources that the reader has unfollowed. */
  left: string[];
}

/** The settings that apply: the reader's own, overridden by what an organisation has set. */
export type EffectiveSettings = Settings & { rules?: ReadRules["rules"] };

export function policyOf(stored: unknown): StoredPolicy | undefined {
  const { managed, left } = fieldsOf(stored);
  const read = decode(recordOf(z.unknown()), managed);
  return read && { managed: read, left: listOf(z.string(), left) };
}

export const readPolicy = async (): Promise<StoredPolicy | undefined> => policyOf(await getOne(keys.policy));

/** Applies an organisation's rules to the reader's own settings. @param stored the value under `keys.policy` */
export function effective(own: Settings, stored: unknown): EffectiveSettings {
  const policy = policyOf(stored);
  return policy ? underRules(own, readRules(policy.managed).rules, policy.left) : own;
}

/** The browser's managed storage; empty without a policy, in which case Firefox rejects. */
export async function readManaged(): Promise<Record<string, unknown>> {
  try {
    return fieldsOf(await browser.storage.managed.get(null as never));
  } catch {
    return {};
  }
}
