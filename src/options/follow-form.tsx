import { useState } from "preact/hooks";
import type { Problem } from "../core/problem";
import { readTitles } from "../storage/read";
import { t } from "../text/browser";
import { problemSentence } from "../text/problem";
import { followAddress } from "../ui/follow";
import { saySaved } from "./saved";

type State = { now: "ready" | "looking" } | { now: "done"; title: string } | { now: "failed"; problem: Problem };

/** Follows a live page by its address; the browser asks for access to its site in the click. */
export function FollowForm() {
  const [address, setAddress] = useState("");
  const [state, setState] = useState<State>({ now: "ready" });

  const follow = async (event: SubmitEvent) => {
    event.preventDefault();
    setState({ now: "looking" });
    const followed = await followAddress(address);
    if (!followed.ok) return setState({ now: "failed", problem: followed.problem });
    const { coverageId } = followed.value;
    setAddress("");
    setState({ now: "done", title: (await readTitles([coverageId])).get(coverageId) ?? "" });
    saySaved();
  };

  return (
    <form class="follow-form" onSubmit={follow}>
      <label for="address">{t("addressLabel")}</label>
      <div class="field-row">
        <input
          id="address"
          class="field"
          type="text"
          inputMode="url"
          autocomplete="off"
          spellcheck={false}
          placeholder="https://"
          required
          maxLength={2048}
          aria-describedby="address-says"
          aria-invalid={state.now === "failed"}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button primary" disabled={state.now === "looking"}>
          {t("follow")}
        </button>
      </div>
      <p id="address-says" class={state.now === "failed" ? "problem" : "muted"} role="status">
        {says(state)}
      </p>
    </form>
  );
}

function says(state: State): string {
  switch (state.now) {
    case "ready":
      return t("addressHint");
    case "looking":
      return t("following");
    case "done":
      return t("followed", state.title);
    case "failed":
      return state.problem.code === "access" ? t("notAllowed", state.problem.host) : problemSentence(state.problem, t);
  }
}
