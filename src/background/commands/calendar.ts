import { readAddress } from "../../core/address";
import { isCalendar } from "../../core/calendar";
import { statusOf } from "../../core/coverage";
import type { Instant } from "../../core/instant";
import { failed, ok, type Result } from "../../core/result";
import { withJoinedStart } from "../../core/starts";
import { request } from "../../fetch/request";
import { readForCommit } from "../../store/state";
import { write } from "../../store/write";
import { nowInstant } from "../clock";
import { mayRead } from "../permission";
import { scheduled } from "../refresh/outcome";
import { inTurnWithRoom } from "../turn";

/**
 * The text of the calendar at an address, as untrusted as it came: the view that asked reads it. Nothing is stored.
 *
 * @param allowPrivate the reader has said that this address may be on their own network or machine
 */
export async function fetchCalendar(typed: string, allowPrivate?: true): Promise<Result<{ text: string }>> {
  const address = readAddress(typed);
  if (!address.ok) return address;
  const { href, host } = address.value;
  if (!(await mayRead(href))) return failed({ code: "access", host });
  const answer = await request(href, { allowPrivate, clock: nowInstant });
  if (!answer.ok) return answer;
  const text = answer.value.changed ? answer.value.body : "";
  return isCalendar(text) ? ok({ text }) : failed({ code: "notCalendar" });
}

/** Sets when a coverage starts; null for when its source says. Safe to repeat. */
export function setStart(id: string, at: Instant | null): Promise<void> {
  return inTurnWithRoom(async () => {
    const { coverage, isFollowed } = await readForCommit(id);
    if (!coverage || !isFollowed || coverage.source.replay) return;
    const now = nowInstant();
    const started = withJoinedStart(coverage.head, at);
    const head = { ...started, status: statusOf(started, coverage.newest, now) };
    // What fails is asked again when its server says, whenever it starts.
    const source = coverage.source.problem ? coverage.source : scheduled(coverage.source, head, now);
    await write({ coverage: { id, head, source } });
  });
}
