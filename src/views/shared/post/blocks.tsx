import { Play, Share2 } from "lucide";
import { type ComponentChildren, Fragment } from "preact";
import { type Block, type ListBlock, type Mark, type MarkedText, plainText } from "../../../core/blocks";
import { t } from "../../../text/browser";
import { Icon } from "../design/icon";
import { Highlighted } from "./highlighted";
import { Picture, ShowPictures } from "./picture";

/**
 * The body of a post or a summary. Nothing in it makes a request unasked: pictures are described until the reader
 * allows their host; clips and embeds are always described. The post's words decide its
 * direction (`dir="auto"`); our own stand in `bdi`, so that they don't.
 */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const firstPicture = blocks.findIndex(({ type }) => type === "image");
  return (
    <div class="blocks" dir={plainText(blocks) === "" ? undefined : "auto"}>
      {blocks.map((block, i) => (
        <Fragment key={i}>
          {i === firstPicture && <ShowPictures blocks={blocks} />}
          <BlockView block={block} />
        </Fragment>
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Marked {...block} />
        </p>
      );
    case "heading":
      return (
        <p class="subheading">
          <Marked {...block} />
        </p>
      );
    case "list":
      return <List list={block} />;
    case "quote":
      return (
        <blockquote>
          {block.paragraphs.map((paragraph, i) => (
            <p key={i}>
              <Marked {...paragraph} />
            </p>
          ))}
          {block.cite && (
            <cite>
              <Highlighted text={block.cite} />
            </cite>
          )}
        </blockquote>
      );
    case "table":
      return <Table rows={block.rows} header={block.header} />;
    case "image":
      return <Picture block={block} />;
    case "media":
      return (
        <Aside icon={<Icon node={Play} size={14} />} source={block.source}>
          {block.caption ?? <bdi>{t("mediaClip")}</bdi>}
        </Aside>
      );
    case "embed":
      return (
        <Aside icon={<Icon node={Share2} size={14} />}>
          <bdi>
            {block.url ? <Link href={block.url}>{t("embed", block.provider)}</Link> : t("embed", block.provider)}
          </bdi>
        </Aside>
      );
  }
}

function List({ list }: { list: ListBlock }) {
  const Tag = list.ordered ? "ol" : "ul";
  return (
    <Tag class={list.ordered ? "numbers" : "bullets"}>
      {list.items.map((item, i) => (
        <li key={i}>
          <Marked {...item} />
          {item.list && <List list={item.list} />}
        </li>
      ))}
    </Tag>
  );
}

function Table({ rows, header }: { rows: string[][]; header: boolean }) {
  const [first, ...rest] = rows;
  const head = header ? first : undefined;
  return (
    <table>
      {head && (
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {(head ? rest : rows).map((row, i) => (
          <tr key={i}>
            {row.map((cell, j) => (
              <td key={j}>
                <Highlighted text={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Describes a clip or embed in words. */
function Aside({ icon, source, children }: { icon: ComponentChildren; source?: string; children: ComponentChildren }) {
  return (
    <figure class="aside">
      {icon}
      <figcaption>
        {children}
        {source && <bdi class="source"> {t("pictureSource", source)}</bdi>}
      </figcaption>
    </figure>
  );
}

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** Text with its marks. Where two overlap, the later is dropped. */
function Marked({ text, marks = [] }: MarkedText) {
  const pieces: ComponentChildren[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    if (mark.from < at) continue;
    pieces.push(
      <Highlighted key={`before ${mark.from}`} text={text.slice(at, mark.from)} />,
      <Styled key={mark.from} mark={mark} text={text.slice(mark.from, mark.to)} />,
    );
    at = mark.to;
  }
  return (
    <>
      {pieces}
      <Highlighted text={text.slice(at)} />
    </>
  );
}

function Styled({ mark, text }: { mark: Mark; text: string }) {
  const found = <Highlighted text={text} />;
  if (mark.style === "link" && mark.href) return <Link href={mark.href}>{found}</Link>;
  return mark.style === "em" ? <em>{found}</em> : <strong>{found}</strong>;
}
