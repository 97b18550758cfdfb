import { useState } from "preact/hooks";
import { readAddress } from "../../../core/address";
import { CORNERS, OVERLAY_MODES, type Preferences } from "../../../core/preferences";
import { MOST } from "../../../core/untrusted-text";
import { t } from "../../../text/browser";
import { AddForm } from "../../shared/design/add-form";
import { Choice } from "../../shared/design/field";
import { Tags } from "../../shared/design/tags";
import { changePreferences, useLock, useRules } from "../../shared/page/use-settings";
import { OverlayRequest } from "../../shared/settings/permission-request";
import { isHostAllowed, type Permissions, removeHost, requestHost } from "../../shared/settings/permissions";
import { Part } from "../section";
import { cornerName } from "../setting-words";

interface Props {
  overlay: Preferences["overlay"];
  /** The hosts that are read. */
  read: readonly string[];
  permissions: Permissions;
}

/** The overlay's mode, corner and sites. */
export function OverlaySection({ overlay, read, permissions }: Props) {
  const { overlayModes = OVERLAY_MODES } = useRules();
  const lock = useLock("overlay", "mode");
  return (
    <>
      <div>
        <Choice
          label={t("overlayMode")}
          locked={lock ?? (overlayModes.length < OVERLAY_MODES.length ? t("setByOrganisation") : undefined)}
          help={t(`overlayHelp_${overlay.mode}`)}
          options={OVERLAY_MODES.map((value) => ({
            value,
            label: t(`overlay_${value}`),
            disabled: lock !== undefined || !overlayModes.includes(value),
          }))}
          value={overlay.mode}
          onChoose={(mode) => changePreferences({ overlay: { mode } })}
        />
        <Choice
          label={t("corner")}
          locked={useLock("overlay", "corner")}
          help={t("cornerHelp")}
          options={CORNERS.map((value) => ({ value, label: cornerName(value) }))}
          value={overlay.corner}
          onChoose={(corner) => changePreferences({ overlay: { corner } })}
        />
      </div>
      <Sites overlay={overlay} read={read} permissions={permissions} />
      <Denied denied={overlay.denied} />
    </>
  );
}

/** A site is stored once the browser grants permission for it. Removing the site returns the permission. */
function Sites({ overlay: { sites }, read, permissions }: Props) {
  const [problem, setProblem] = useState<string>();
  const all = sites.includes("*");
  const withSite = (host: string) => changePreferences({ overlay: { sites: [...new Set([...sites, host])] } });
  const add = (typed: string) => {
    const host = hostIn(typed);
    if (!host) {
      setProblem(t("siteUnreadable"));
      return false;
    }
    setProblem(undefined);
    // Chromium would ask again for a single site although all sites are permitted.
    if (isHostAllowed(permissions, host)) withSite(host);
    // No `await` before this: browsers show their prompt only within the click.
    else requestHost(host).then((given) => (given ? withSite(host) : setProblem(t("overlayRefused", host))));
  };
  const remove = async (host: string) => {
    const others = sites.filter((other) => other !== host);
    await changePreferences({ overlay: { sites: others } });
    // Removing the permission for all sites also removes those for single sites in Chromium.
    const isNeeded = host === "*" ? others.length + read.length > 0 : read.includes(host);
    if (!isNeeded) await removeHost(host);
  };
  return (
    <Part id="overlay-sites" title={t("overlaySites")} lead={t(all ? "overlayOnAll" : "overlaySitesHelp")}>
      <Tags
        label={t("overlaySites")}
        tags={sites.map((host) => ({ id: host, name: siteName(host, permissions) }))}
        removeName={(name) => t("siteRemove", name)}
        onRemove={remove}
      />
      {!all && (
        <>
          <AddForm
            label={t("siteAdd")}
            name={t("siteAddAllowed")}
            action={t("siteAllow")}
            actionName={t("siteAllowOverlay")}
            problem={problem}
            maxLength={MOST.address}
            onAdd={add}
          />
          <OverlayRequest sites={sites} />
        </>
      )}
    </Part>
  );
}

/** Marks a site whose permission was taken back in the browser's own settings. */
function siteName(host: string, permissions: Permissions): string {
  const name = host === "*" ? t("allSites") : host;
  return isHostAllowed(permissions, host) ? name : t("siteWithdrawn", name);
}

function Denied({ denied }: { denied: readonly string[] }) {
  const [problem, setProblem] = useState<string>();
  const { denied: byOrganisation } = useRules();
  const add = (typed: string) => {
    const host = hostIn(typed);
    setProblem(host ? undefined : t("siteUnreadable"));
    if (!host) return false;
    changePreferences({ overlay: { denied: [...new Set([...denied, host])] } });
  };
  return (
    <Part id="overlay-denied" title={t("overlayDenied")} lead={t("overlayDeniedHelp")}>
      <Tags
        label={t("overlayDenied")}
        tags={denied.map((host) => ({
          id: host,
          name: host,
          ...(byOrganisation.includes(host) && { locked: t("setByOrganisation") }),
        }))}
        removeName={(name) => t("siteRemoveDenied", name)}
        onRemove={(host) => changePreferences({ overlay: { denied: denied.filter((other) => other !== host) } })}
      />
      <AddForm
        label={t("siteAdd")}
        name={t("siteAddDenied")}
        action={t("siteDeny")}
        actionName={t("siteDenyOverlay")}
        problem={problem}
        maxLength={MOST.address}
        onAdd={add}
      />
    </Part>
  );
}

/** The host in what was typed or pasted, which may be a host or the address of a page. */
const hostIn = (typed: string): string | undefined => {
  const address = readAddress(typed);
  return address.ok ? address.value.hostname : undefined;
};
