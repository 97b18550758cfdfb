import type { ComponentChildren } from "preact";

interface Props {
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** One subject of the settings; its id is what other pages link to. */
export function Section({ id, title, lead, children }: Props) {
  return (
    <section id={id} class="section" aria-labelledby={`${id}-title`}>
      <div class="section-title">
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        {lead && <p>{lead}</p>}
      </div>
      <div class="section-body">{children}</div>
    </section>
  );
}

/** A part of a section, to be linked to as well. */
export function Part({ id, title, lead, children }: Props) {
  return (
    <section id={id} class="part" aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h3>
      {lead && <p class="muted">{lead}</p>}
      {children}
    </section>
  );
}
