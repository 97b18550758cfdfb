import { Image } from "lucide";
import { useState } from "preact/hooks";
import type { Block } from "../../../core/blocks";
import { send } from "../../../messaging/send";
import { t } from "../../../text/browser";
import { list } from "../../../text/translate";
import { Icon } from "../design/icon";
import { useSettings } from "../page/use-settings";

type ImageBlock = Extract<Block, { type: "image" }>;

/** Describes a picture; shows it once the reader has allowed its host, which is remembered. */
export function Picture({ block: { src, alt, caption, source } }: { block: ImageBlock }) {
  const host = hostOf(src);
  const { pictures } = useSettings().preferences;
  const isAllowed = host !== undefined && pictures.hosts.includes(host);
  const words = isAllowed ? caption : (caption ?? <bdi>{alt ?? t("picture")}</bdi>);
  return (
    <figure class={isAllowed ? "picture" : "aside"}>
      {isAllowed && src ? <Loaded key={src} src={src} alt={alt ?? caption ?? ""} /> : <Icon node={Image} size={14} />}
      <figcaption>
        {words && <p class="caption">{words}</p>}
        {source && (
          <p class="source" dir="auto">
            {t("pictureSource", source)}
          </p>
        )}
      </figcaption>
    </figure>
  );
}

/** One button for all pictures of a post whose hosts aren't allowed yet; names those hosts. */
export function ShowPictures({ blocks }: { blocks: readonly Block[] }) {
  const { hosts } = useSettings().preferences.pictures;
  const asked = new Set(blocks.flatMap((block) => (block.type === "image" ? (hostOf(block.src) ?? []) : [])));
  const missing = [...asked].filter((host) => !hosts.includes(host));
  if (missing.length === 0) return null;
  const allow = () => send("setPreferences", { change: { pictures: { hosts: [...new Set([...hosts, ...missing])] } } });
  // A direction of its own keeps these words from deciding that of the post (`dir="auto"`).
  return (
    <button type="button" class="button plain show-pictures" dir="auto" onClick={allow}>
      {t("showPictures", list(t, missing))}
    </button>
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
