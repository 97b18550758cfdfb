import { Trash2 } from "lucide";
import { useState } from "preact/hooks";
import { own } from "../../../core/own";
import type { Problem } from "../../../core/problem";
import { type EventResults, latestOf, MOST_RESULTS } from "../../../core/results/results";
import { send } from "../../../messaging/send";
import type { StoredCoverage } from "../../../store/read";
import { locale, t } from "../../../text/browser";
import { pollProblemSentence } from "../../../text/problem";
import { Dialog } from "../design/dialog";
import { IconButton } from "../design/icon-button";
import { Select } from "../design/select";
import { clock } from "../page/clock";
import { useSettings } from "../page/use-settings";
import { AddressForm } from "./address-form";
import { addResults } from "./follow";

type Of = Pick<StoredCoverage, "head" | "source">;

/** The results that belong to a coverage: which of its races each is of, removing them, and adding others. */
export function ResultsDialog({ loaded, onClose }: { loaded: Of; onClose: () => void }) {
  const results = own(useSettings().results, loaded.head.id) ?? [];
  return (
    <Dialog title={t("results")} onClose={onClose}>
      <p class="muted">{t("resultsHelp")}</p>
      {results.map((one) => (
        <Joined key={one.url} results={one} loaded={loaded} />
      ))}
      {results.length < MOST_RESULTS && <AddResults coverageId={loaded.head.id} />}
    </Dialog>
  );
}

/** Results that were added: a choice for each race in them, since names alone may not tell which it is. */
function Joined({ results: { url, races }, loaded: { head, source } }: { results: EventResults; loaded: Of }) {
  const { told, problem, lastSuccessAt } = source.results?.find((one) => one.url === url) ?? {};
  const where = { coverageId: head.id, address: url };
  const { host } = new URL(url);
  return (
    <fieldset class="choices">
      <legend>
        <a href={url} target="_blank" rel="noopener noreferrer">
          {host}
        </a>
        <IconButton name={t("removeTitle", host)} node={Trash2} onClick={() => send("removeResults", where)} />
      </legend>
      {problem && <p class="problem">{pollProblemSentence(problem, t, locale(), clock.value, lastSuccessAt)}</p>}
      {!problem && told?.length === 0 && <p class="muted">{t("noResultsYet")}</p>}
      {told?.map((one) => {
        const { name } = latestOf(one);
        return (
          <label key={name}>
            <bdi>{t("resultsRace", name || t("results"))}</bdi>
            <Select
              class="field small"
              options={[
                { value: "", label: t("none") },
                ...head.races.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={own(races, name) ?? one.of ?? ""}
              onChoose={(race) => send("setResultsRace", { ...where, name, race })}
            />
          </label>
        );
      })}
    </fieldset>
  );
}

/** Adds results by their address; the browser asks for access to its site in the click. */
function AddResults({ coverageId }: { coverageId: string }) {
  const [address, setAddress] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const add = async (allowPrivate?: true) => {
    setBusy(true);
    const added = await addResults(coverageId, address, allowPrivate).finally(() => setBusy(false));
    setProblem(added.ok ? undefined : added.problem);
    if (added.ok) setAddress("");
  };
  return (
    <AddressForm
      label={t("resultsAddress")}
      action={t("add")}
      address={address}
      onType={setAddress}
      isBusy={isBusy}
      problem={problem}
      says={t("addressHint")}
      onGo={add}
    />
  );
}
