import { useEffect, useMemo, useState } from "preact/hooks";
import { isKeyEvent, type Post } from "../../core/coverage";
import type { Race } from "../../core/race";
import { locale, t } from "../../text/browser";
import { postName } from "../../text/post";
import { clockTime } from "../../text/time";
import { plural } from "../../text/translate";
import { along, type Lane, lanesOf, type Mark, neighbour, type Span, spanOf, ticksOf, timeOf } from "./lanes";

interface Props {
  /** Newest first, of one day. */
  posts: readonly Post[];
  races: readonly Race[];
  onOpen: (postId: string) => void;
  /** The id of the element that names them. */
  labelledby: string;
}

/** In CSS pixels: the smallest touch target, and the width of an hour's label. */
const TARGET = 24;
const TICK = 52;

interface Place {
  lane: number;
  slot: number;
}

/** The races on one time axis. The lanes are one tab stop; arrow keys move between marks. */
export function Lanes({ posts, races, onOpen, labelledby }: Props) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const width = useWidth(box);
  const slots = Math.max(1, Math.floor(width / TARGET));
  const span = useMemo(() => spanOf(posts), [posts]);
  const names = races.map(({ id, name, hue }) => `${id} ${name} ${hue}`).join("\n");
  const lanes = useMemo(() => (span ? lanesOf(posts, races, span, slots) : []), [posts, names, span, slots]);
  const [pointed, point] = useState<Place>();
  const [entered, enter] = useState<Place>();
  if (!span) return null;
  const entrance = (entered && markAt(lanes, entered) && entered) ?? lastMark(lanes);
  const read = pointed && markAt(lanes, pointed);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = directionOf(event.key, getComputedStyle(event.currentTarget as Element).direction === "rtl");
    const next = to && entrance && neighbour(lanes, entrance, to);
    if (!next) return;
    event.preventDefault();
    box?.querySelector<HTMLElement>(`[data-place="${next.lane} ${next.slot}"]`)?.focus();
  };
  return (
    <div class="lanes" role="toolbar" aria-labelledby={labelledby} onKeyDown={onKeyDown}>
      <div ref={setBox} class="lane-tracks">
        <Ticks span={span} most={Math.max(2, Math.floor(width / TICK))} />
        {lanes.map((lane, i) => (
          <LaneView
            key={lane.race.id}
            lane={lane}
            place={i}
            slots={slots}
            entrance={entrance}
            onPoint={point}
            onEnter={enter}
            onOpen={onOpen}
          />
        ))}
      </div>
      <p class="lane-read" aria-hidden="true" dir="auto">
        {read ? markText(read) : t("lanesHint")}
      </p>
    </div>
  );
}

function Ticks({ span, most }: { span: Span; most: number }) {
  return (
    <div class="ticks" aria-hidden="true">
      {ticksOf(span, most).map((tick) => (
        <span key={tick} style={{ insetInlineStart: `${along(tick, span) * 100}%` }}>
          {clockTime(new Date(tick).toISOString(), locale())}
        </span>
      ))}
    </div>
  );
}

interface LaneProps {
  lane: Lane;
  place: number;
  slots: number;
  entrance: Place | undefined;
  onPoint: (place: Place | undefined) => void;
  onEnter: (place: Place) => void;
  onOpen: (postId: string) => void;
}

function LaneView({ lane, place, slots, entrance, onPoint, onEnter, onOpen }: LaneProps) {
  const { race, marks, at } = lane;
  return (
    <fieldset class="lane" aria-label={laneText(lane)} data-hue={race.hue}>
      <span class="lane-name" aria-hidden="true">
        {race.name}
      </span>
      <div class="track">
        <svg viewBox={`0 0 ${FINE} 24`} preserveAspectRatio="none" aria-hidden="true">
          <path class="lane-post" d={strokes(at.posts, 8, 16)} />
          <path class="lane-key" d={strokes(at.keyEvents, 3, 21)} />
        </svg>
        {marks.map((mark) => {
          const here = { lane: place, slot: mark.slot };
          return (
            <button
              key={mark.slot}
              type="button"
              class={isKeyEvent(mark.main) ? "mark key" : "mark"}
              data-place={`${place} ${mark.slot}`}
              style={{ insetInlineStart: `${(mark.slot / slots) * 100}%`, inlineSize: `${100 / slots}%` }}
              tabIndex={entrance?.lane === place && entrance.slot === mark.slot ? 0 : -1}
              aria-label={markText(mark)}
              onClick={() => onOpen(mark.main.id)}
              onMouseEnter={() => onPoint(here)}
              onMouseLeave={() => onPoint(undefined)}
              onFocus={() => {
                onEnter(here);
                onPoint(here);
              }}
              onBlur={() => onPoint(undefined)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Units across a lane, finer than any screen. Posts at the same unit share one stroke. */
const FINE = 1000;

const strokes = (places: readonly number[], top: number, bottom: number): string =>
  [...new Set(places.map((place) => Math.round(place * FINE)))].map((x) => `M${x} ${top}V${bottom}`).join("");

/** "09:08 Yamamoto leads and 3 more posts" */
function markText({ main, more }: Mark): string {
  const text = `${clockTime(main.publishedAt, locale())} ${postName(main, t)}`;
  return more > 0 ? plural(t, "laneMore", more, text) : text;
}

function laneText({ race, posts }: Lane): string {
  const [first, last] = [posts[0], posts.at(-1)];
  if (!first || !last) return `${race.name}: ${t("laneNothing")}`;
  const times = [first, last].map((post) => clockTime(post.publishedAt, locale()));
  return plural(t, "laneSummary", posts.length, race.name, ...times);
}

const markAt = (lanes: readonly Lane[], { lane, slot }: Place): Mark | undefined =>
  lanes[lane]?.marks.find((mark) => mark.slot === slot);

/** The newest of all marks: the first that Tab focuses. */
function lastMark(lanes: readonly Lane[]): Place | undefined {
  const lasts = lanes.flatMap(({ marks }, lane) => {
    const mark = marks.at(-1);
    return mark ? [{ lane, slot: mark.slot, time: timeOf(mark.main) }] : [];
  });
  return lasts.sort((a, b) => b.time - a.time)[0];
}

/** Arrow keys follow the screen, so in right-to-left text the left arrow moves forward in time. */
function directionOf(key: string, isRtl: boolean): Parameters<typeof neighbour>[2] | undefined {
  if (key === "ArrowLeft") return isRtl ? "later" : "earlier";
  if (key === "ArrowRight") return isRtl ? "earlier" : "later";
  return ({ ArrowUp: "up", ArrowDown: "down", Home: "first", End: "last" } as const)[key];
}

function useWidth(box: HTMLElement | null): number {
  const [width, setWidth] = useState(320);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    if (box) observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return width;
}
