import { t } from "../../../text/browser";
import { Tags } from "../../shared/design/tags";
import { prefer } from "../../shared/preferences";

/** From where pictures may be loaded; a host gets in by the reader's word at a post. */
export function PictureHosts({ hosts }: { hosts: readonly string[] }) {
  return (
    <>
      <p class="muted">{t(hosts.length > 0 ? "picturesAllowed" : "picturesNone")}</p>
      <Tags
        label={t("pictureHosts")}
        tags={hosts.map((host) => ({ id: host, name: host }))}
        removeName={(host) => t("pictureRemove", host)}
        onRemove={(host) => prefer({ pictures: { hosts: hosts.filter((other) => other !== host) } })}
      />
    </>
  );
}
