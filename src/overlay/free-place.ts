import { focused } from "./interruptible";
import { Obstacles } from "./obstacles";
import { type Corner, isRight, MARGIN, type Place } from "./placement";

/** A place with how much of the page's own would be covered there; nothing if `cost` is zero. */
interface Judged extends Place {
  cost: number;
  inTheWay?: DOMRect;
}

const COST = { surface: 1, control: 10, focus: 1000 };
/** In CSS pixels, less than the smallest button. */
const POINT_STEP = 14;
const GAP = 8;
const MOST_TRIES = 8;
/** How many pixels further from the wanted corner a place may be before the next corner is taken. */
const PATIENCE = 60;

/** Looks for a place that covers neither the focus nor a control or fixed surface of the page. */
export class FreePlace {
  private readonly obstacles: Obstacles;
  private readonly focus = focused()?.getBoundingClientRect();
  private readonly size: DOMRect;
  /** The most that the overlay can be moved from its corner. */
  private readonly room: { x: number; y: number };

  /** @param host the overlay, as large as it will be */
  constructor(
    host: HTMLElement,
    private readonly direction: string,
  ) {
    this.obstacles = new Obstacles(host);
    this.size = host.getBoundingClientRect();
    this.room = { x: pageWidth() - 2 * MARGIN - this.size.width, y: innerHeight - 2 * MARGIN - this.size.height };
  }

  /**
   * The first free of these corners; else the nearest free place beside what stands in one, rather in the first; else
   * where the least is covered.
   */
  amongst(corners: readonly Corner[]): Place {
    const judged = corners.map((corner) => this.judge({ corner, dx: 0, dy: 0 }));
    const free = judged.find(({ cost }) => cost === 0);
    if (free) return free;
    const way = ({ corner, dx, dy }: Place) => dx + dy + PATIENCE * corners.indexOf(corner);
    const tried = judged.flatMap((one) => this.stepsFrom(one));
    return tried.reduce((a, b) => ((b.cost - a.cost || way(b) - way(a)) < 0 ? b : a));
  }

  /** What is tried from a place on, past one thing after the other, up to the first free place. */
  private stepsFrom(first: Judged): Judged[] {
    const steps = [first];
    for (const step of steps) {
      if (step.cost === 0 || steps.length >= MOST_TRIES) break;
      steps.push(...this.past(step).map((place) => this.judge(place)));
    }
    return steps;
  }

  /** The places above (or below) and beside what is in the way. */
  private past({ corner, dx, dy, inTheWay }: Judged): Place[] {
    if (!inTheWay) return [];
    const { left, right, top, bottom } = inTheWay;
    const pastX = (isRight(corner, this.direction) ? pageWidth() - left : right) + GAP - MARGIN;
    const pastY = (corner.startsWith("top") ? bottom : innerHeight - top) + GAP - MARGIN;
    return [
      ...(pastY > dy && pastY <= this.room.y ? [{ corner, dx, dy: pastY }] : []),
      ...(pastX > dx && pastX <= this.room.x ? [{ corner, dx: pastX, dy }] : []),
    ];
  }

  private judge(place: Place): Judged {
    const rect = this.rectAt(place);
    let cost = 0;
    let inTheWay: DOMRect | undefined;
    if (this.focus && overlap(rect, this.focus)) {
      cost += COST.focus;
      inTheWay = this.focus;
    }
    for (const y of points(rect.top, rect.bottom)) {
      for (const x of points(rect.left, rect.right)) {
        const obstacle = this.obstacles.at(x, y);
        if (!obstacle) continue;
        cost += obstacle.isControl ? COST.control : COST.surface;
        inTheWay ??= obstacle.rect;
      }
    }
    return { ...place, cost, inTheWay };
  }

  private rectAt({ corner, dx, dy }: Place): DOMRect {
    const { width, height } = this.size;
    const x = isRight(corner, this.direction) ? pageWidth() - MARGIN - width - dx : MARGIN + dx;
    const y = corner.startsWith("top") ? MARGIN + dy : innerHeight - MARGIN - height - dy;
    return new DOMRect(x, y, width, height);
  }
}

/** Without the scroll bar. */
const pageWidth = (): number => document.documentElement.clientWidth;

/** From edge to edge, inside of both. */
function points(from: number, to: number): number[] {
  const count = Math.ceil((to - from) / POINT_STEP);
  return Array.from({ length: count + 1 }, (_, i) => from + 1 + ((to - from - 2) * i) / count);
}

const overlap = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
