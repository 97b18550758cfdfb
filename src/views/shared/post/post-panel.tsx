import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { CoverageHead, Post } from "../../../core/coverage";
import type { Choices, Level, Mutes } from "../../../core/filter/filter";
import { own } from "../../../core/own";
import type { Race } from "../../../core/race";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { delayWords } from "../../../text/delay";
import { kindWord, postText } from "../../../text/post";
import { CopyButton } from "../design/copy-button";
import { clock } from "../page/clock";
import { useSettings } from "../page/use-settings";

interface Props {
  post: Post;
  coverage: Pick<CoverageHead, "id" | "races">;
  choices: Choices;
  /** The reader may see now on their screen what it tells: its time is known, and it is no replay. */
  isTimed?: boolean;
}

/** What a reader can do about a post: correct its races, copy it, follow or mute athletes, words, labels and kinds. */
export function PostPanel({ post, coverage, choices, isTimed }: Props) {
  const { id: coverageId, races } = coverage;
  const names = post.athletes ?? [];
  const mute = (what: keyof Mutes, value: string) => send("mute", { coverageId, what, value, on: true });
  const kind = kindWord(post, t);
  return (
    <div class="post-panel">
      {races.length > 0 && <WrongRace post={post} coverageId={coverageId} races={races} />}
      {isTimed && <SeenNow post={post} coverageId={coverageId} />}
      <div class="post-actions">
        <CopyButton plain text={postText(post, locale())} label={t("copyText")} />
        {post.url && <CopyButton plain text={post.url} label={t("copyLink")} />}
      </div>
      <div class="post-actions">
        {names.map((name) => (
          <FollowAthlete key={name} name={name} coverageId={coverageId} followed={name in choices.athletes} />
        ))}
        {names.map((name) => (
          <Action key={name} onClick={() => mute("athletes", name)}>
            {t("muteAthlete", name)}
          </Action>
        ))}
        {post.label && <Action onClick={() => mute("labels", post.label ?? "")}>{t("muteLabel", post.label)}</Action>}
        <WordForm onChoose={(word, level) => send("setWord", { coverageId, word, level })} />
        {kind && <Action onClick={() => mute("kinds", post.kind)}>{t("muteKind", kind)}</Action>}
      </div>
    </div>
  );
}

/** Delays the coverage so that it is in step with the reader's screen, and says by how much. */
function SeenNow({ post, coverageId }: { post: Post; coverageId: string }) {
  const [isSet, setIsSet] = useState(false);
  const spoilers = own(useSettings().spoilers, coverageId);
  const set = async () => {
    await send("setSpoilers", { coverageId, spoilers: { seen: post.publishedAt } });
    setIsSet(true);
  };
  return (
    <div class="post-actions">
      <Action onClick={set}>{t("seenNow")}</Action>
      <span class="said" role="status">
        {isSet && spoilers && spoilers.pausedAt === undefined && delayWords(spoilers, t, clock.value)}
      </span>
    </div>
  );
}

/** Counts or mutes a word that the reader types. */
function WordForm({ onChoose }: { onChoose: (word: string, level: Level) => Promise<unknown> }) {
  const [word, setWord] = useState("");
  const [isSaved, setIsSaved] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const type = (typed: string) => {
    setWord(typed);
    setIsSaved(false);
  };
  const choose = async (event: Event, level: Level) => {
    event.preventDefault();
    field.current?.focus();
    if (word.trim() === "") return;
    await onChoose(word.trim(), level);
    setWord("");
    setIsSaved(true);
  };
  return (
    <form class="word-form" onSubmit={(event) => choose(event, "count")}>
      <input
        ref={field}
        class="field small"
        type="text"
        aria-label={t("addWord")}
        placeholder={t("addWord")}
        maxLength={100}
        value={word}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
      <button type="submit" class="button plain">
        {t("addWordButton")}
      </button>
      <button type="button" class="button plain" onClick={(event) => choose(event, "off")}>
        {t("hide")}
      </button>
      <span class="said" role="status">
        {isSaved && t("saved")}
      </span>
    </form>
  );
}

function WrongRace({ post, coverageId, races }: { post: Post; coverageId: string; races: readonly Race[] }) {
  const chosen = post.races.map(({ id }) => id);
  const where = { id: post.id, publishedAt: post.publishedAt };
  const boxes = useRef<HTMLFieldSetElement>(null);
  // Reads the boxes themselves, because a click a moment ago may not be stored yet.
  const choose = () => {
    const checked = boxes.current?.querySelectorAll<HTMLInputElement>("input:checked") ?? [];
    send("correctRaces", { coverageId, post: where, races: [...checked].map(({ value }) => value) });
  };
  return (
    <fieldset ref={boxes} class="wrong-race">
      <legend>{t("wrongRace")}</legend>
      <p class="muted">{t("wrongRaceHelp")}</p>
      {races.map((race) => (
        <label key={race.id} data-hue={race.hue}>
          <input type="checkbox" value={race.id} checked={chosen.includes(race.id)} onChange={choose} />
          <bdi>{race.name}</bdi>
        </label>
      ))}
      {post.corrected && (
        <Action onClick={() => send("correctRaces", { coverageId, post: where, races: null })}>
          {t("undoCorrection")}
        </Action>
      )}
    </fieldset>
  );
}

function FollowAthlete({ name, coverageId, followed }: { name: string; coverageId: string; followed: boolean }) {
  const level = followed ? null : "count";
  return (
    <Action onClick={() => send("setAthlete", { coverageId, name, level })}>
      {t(followed ? "unfollowAthlete" : "followAthlete", name)}
    </Action>
  );
}

const Action = ({ onClick, children }: { onClick: () => void; children: ComponentChildren }) => (
  <button type="button" class="button plain" onClick={onClick}>
    {children}
  </button>
);
