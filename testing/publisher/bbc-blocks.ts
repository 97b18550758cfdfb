import type { Block } from "../../src/core/blocks";
import { inline, list, quote, table } from "./blocks";
import { type Html, html } from "./html";

/** A block as the BBC prints it, with what it prints around pictures, players and other sites' content. */
export function bbcBlock(block: Block, className: (part: string) => string): Html {
  const hidden = (text: string) => html`<span class="visually-hidden ${className("hidden")}">${text}</span>`;
  switch (block.type) {
    case "paragraph":
      return html`<p class="${className("paragraph")}">${inline(block)}</p>`;
    case "heading":
      return html`<h4>${inline(block)}</h4>`;
    case "list":
      return list(block);
    case "quote":
      return quote(block.paragraphs, block.cite);
    case "table":
      return table(block.header, block.rows);
    case "image":
      return html`<figure class="${className("figure")}"><div><picture>${picture(block)}</picture>${
        block.source !== undefined && html`<span role="text">${hidden("Image source, ")}${block.source}</span>`
      }</div>${block.caption !== undefined && html`<figcaption>${hidden("Image caption, ")}<p>${block.caption}</p></figcaption>`}</figure>`;
    case "media":
      return html`<figure class="${className("figure")}"><video preload="none"></video>${
        block.caption !== undefined &&
        html`<figcaption>${hidden("Media caption, ")}<p>${block.caption}</p></figcaption>`
      }</figure>`;
    case "embed":
      return consentGate(block.provider, block.url);
  }
}

const picture = ({ src, alt = "." }: Block & { type: "image" }): Html =>
  html`<img${src !== undefined && html` src="${src}"`} alt="${alt}">`;

/** What stands in for another site's content until the reader allows it. */
function consentGate(provider: string, url: string | undefined): Html {
  const name = provider.toLowerCase();
  return html`<div>
<p>This ${provider} post cannot be displayed in your browser. Switch on Javascript or try another one.${
    url !== undefined && html` <a href="${url}">View original content on ${provider}</a>`
  }</p>
<p>The BBC is not responsible for the content of external sites.</p>
<p><a href="#end-of-embed">Skip ${name} post</a></p>
<p>Allow ${provider} content?</p>
<p>This article contains content provided by ${provider}. It asks you first, because that site may use cookies. Choose ‘accept and continue’ to see it.</p>
<p>End of ${name} post</p>
</div>`;
}
