import { RefreshCw } from "lucide";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { send } from "../../../messaging/send";
import { locale, t } from "../../../text/browser";
import { age } from "../../../text/time";
import { plural } from "../../../text/translate";
import { IconButton } from "../design/icon-button";
import type { CoverageProps } from "../model/coverage-model";
import type { CoverageSwitcher } from "../model/coverage-switcher";
import type { LoadedCoverage } from "../model/loaded-coverage";
import { clock, tick } from "../page/clock";
import { LongName } from "../post/long-name";
import { StateWord } from "./coverage-state";
import { HeaderMenu } from "./header-menu";
import { Switcher } from "./switcher";

interface HeaderProps extends CoverageProps {
  switcher: CoverageSwitcher;
  /** More commands in the menu. */
  children?: ComponentChildren;
}

/** The coverage's title, whether it is live, and how old its news is. */
export function Header({ switcher, model, loaded, children }: HeaderProps) {
  return (
    <header class="header">
      <div class="title">
        <Title switcher={switcher} loaded={loaded} />
        <p class="state">
          <StateWord loaded={loaded} />
          <Age loaded={loaded} />
        </p>
      </div>
      <RefreshButton coverageId={loaded.head.id} />
      <HeaderMenu model={model}>{children}</HeaderMenu>
    </header>
  );
}

function Title({ switcher, loaded: { head } }: Pick<HeaderProps, "switcher" | "loaded">) {
  if (switcher.ids.value.length < 2) {
    return (
      <h1 class="one-line" dir="auto" title={head.title}>
        <LongName name={head.title} />
      </h1>
    );
  }
  return (
    <>
      <h1 class="visually-hidden">{head.title}</h1>
      <Switcher switcher={switcher} current={head} />
    </>
  );
}

/** Polls the source now. */
function RefreshButton({ coverageId }: { coverageId: string }) {
  const [busy, setBusy] = useState(false);
  const refresh = async () => {
    setBusy(true);
    await send("refresh", { coverageId }).finally(() => setBusy(false));
    tick();
  };
  return (
    <IconButton
      class={busy ? "icon-button busy" : "icon-button"}
      name={t("refresh")}
      node={RefreshCw}
      aria-disabled={busy}
      onClick={() => !busy && refresh()}
    />
  );
}

const QUIET_MINUTES = 10;

function Age({ loaded: { head, source } }: { loaded: Pick<LoadedCoverage, "head" | "source"> }) {
  const now = clock.value;
  // Only the silence up to the last successful poll is known.
  const heardAt = Date.parse(source.lastSuccessAt ?? head.followedAt);
  const quiet = Math.floor((heardAt - Date.parse(source.lastNewsAt ?? head.followedAt)) / 60_000);
  if (head.status === "live" && !source.problem && quiet >= QUIET_MINUTES)
    return <span>{plural(t, "quietFor", quiet)}</span>;
  if (!source.lastSuccessAt) return null;
  // Seconds that count up beside one's work would catch the eye.
  const fresh = now - Date.parse(source.lastSuccessAt) < 60_000;
  return <span>{t("updated", fresh ? t("justNow") : age(source.lastSuccessAt, now, locale()))}</span>;
}
