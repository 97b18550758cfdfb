import { Image } from "lucide";
import { useState } from "preact/hooks";
import type { Block } from "../../../core/blocks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import { useSettings } from "../settings/use-settings";

type ImageBlock = Extract<Block, { type: "image" }>;

/** Describes a picture; shows it once the reader has allowed its host, which is remembered. */
export function Picture({ block: { src, alt, caption, source } }: { block: ImageBlock }) {
  const { pictures } = useSettings().preferences;
  const host = hostOf(src);
  const isAllowed = host !== undefined && pictures.hosts.includes(host);
  const allow = (name: string) =>
    send("setPreferences", { change: { pictures: { hosts: [...new Set([...pictures.hosts, name])] } } });
  return (
    <figure class={isAllowed ? "picture" : "aside"}>
      {isAllowed && src ? <Loaded key={src} src={src} alt={alt ?? caption ?? ""} /> : <Icon node={Image} size={14} />}
      <figcaption>
        {(!isAllowed || caption) && (caption ?? alt ?? t("picture"))}
        {source && <span class="source"> {t("pictureSource", source)}</span>}
        {!isAllowed && host && (
          <button type="button" class="button plain more" onClick={() => allow(host)}>
            {t("showPictures", host)}
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** Sends no referrer; in Chromium also no cookies (the pages are `credentialless`). */
function Loaded({ src, alt }: { src: string; alt: string }) {
  const [failed, setFailed] = useState(false);
  if (failed) return <p class="note">{t("pictureFailed")}</p>;
  return (
    <img
      src={src}
      alt={alt}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setFailed(true)}
    />
  );
}

function hostOf(src: string | undefined): string | undefined {
  if (src === undefined || !URL.canParse(src)) return undefined;
  const { protocol, host } = new URL(src);
  return protocol === "https:" || protocol === "http:" ? host : undefined;
}
