// Where things go: which part of time to show first, which lane and row an event gets, and counts where there are
// too many. No drawing here.

const ROW = 22;
const THIN_ROW = 9;
const MOST_ROWS = 48;
const MOST_THIN_ROWS = 40;
const COLUMNS_HEIGHT = 84;
const MOST_LANES = 8;
const LONGEST_LABEL = 400;
const WIDE_BAR = 60;
const SURE = 0.85; // of the room: fonts differ in width
const BEYOND = 20000; // pixels: farther out nothing is seen, and browsers lose precision

/** The days from the first to the last bound of any event; the end is the day after. */
function wholeOf(events) {
  let first = Infinity;
  let end = -Infinity;
  for (const event of events) {
    for (const day of [event.first, event.last, ...(event.core ?? [])].filter(Number.isFinite)) {
      first = Math.min(first, day);
      end = Math.max(end, day + 1);
    }
  }
  return end > first ? padded({ first, end }) : { first: dayNumber(2000), end: dayNumber(2001) };
}

function padded(view) {
  const margin = Math.max(3, (view.end - view.first) * 0.03);
  return { first: view.first - margin, end: view.end + margin };
}

/** Where most events lie, if that is a small part of the whole: a century with one busy year opens at that year. */
function busiest(events) {
  const whole = wholeOf(events);
  const middles = events.map(middle).filter(Number.isFinite).sort((a, b) => a - b);
  const many = Math.ceil(middles.length * 0.65);
  if (middles.length < 8) return whole;
  let best = 0;
  for (let at = 0; at + many <= middles.length; at += 1) {
    if (middles[at + many - 1] - middles[at] < middles[best + many - 1] - middles[best]) best = at;
  }
  const found = padded({ first: middles[best], end: middles[best + many - 1] + 1 });
  const margin = (found.end - found.first) * 0.12;
  const view = { first: found.first - margin, end: found.end + margin };
  return (view.end - view.first) * 2 < whole.end - whole.first ? view : whole;
}

function middle(event) {
  if (!Number.isFinite(event.first)) return event.last;
  return Number.isFinite(event.last) ? (event.first + event.last) / 2 : event.first;
}

/** Lanes by a facet, the fullest first, what is left in one more; an event stands in each lane that it belongs to. */
function lanesOf(events, facet) {
  if (facet === "none") return [{ key: null, events, colour: 0 }];
  const found = new Map();
  for (const event of events) {
    for (const key of event.terms[facet]) {
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(event);
    }
  }
  const fullest = [...found].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_LANES);
  const lanes = fullest.map(([key, own], colour) => ({ key, events: own, colour }));
  const drawn = new Set(fullest.flatMap(([, own]) => own));
  const rest = events.filter((event) => !drawn.has(event));
  return rest.length ? [...lanes, { key: null, events: rest, colour: MOST_LANES }] : lanes;
}

/** Rows for the events of a lane: with labels, thin without them, or columns that count. */
function arranged(events, scale, titled) {
  const seen = events.filter((event) => event.first < scale.view.end && event.last + 1 > scale.view.first);
  if (seen.length <= MOST_ROWS * 12) {
    const rows = packed(seen.map((event) => labelled(event, scale, titled(event))));
    if (rows.length <= MOST_ROWS) return { rows, labels: true, seen, height: Math.max(1, rows.length) * ROW };
  }
  if (seen.length <= MOST_THIN_ROWS * 20) {
    const rows = packed(seen.map((event) => ({ event, ...extent(event, scale) })));
    if (rows.length <= MOST_THIN_ROWS) return { rows, labels: false, seen, height: rows.length * THIN_ROW };
  }
  return { columns: counted(seen, scale), seen, height: COLUMNS_HEIGHT };
}

function extent(event, scale) {
  const left = clamped(scale.x(event.first), scale);
  const right = Math.max(clamped(scale.x(event.last + 1), scale), left + 10);
  return { x0: left, x1: right, left, right };
}

function clamped(x, scale) {
  return Math.min(Math.max(x, -BEYOND), scale.width + BEYOND);
}

/** The place of a bar and of its label: in it where it fits, else after it, else before it, else out of it or cut short. */
function labelled(event, scale, title) {
  const bar = extent(event, scale);
  const label = shortened(title, Math.min(LONGEST_LABEL, scale.width * 0.7));
  const start = Math.max(bar.x0, 0) + 7;
  const exact = event.first === event.last;
  if (!exact && start + label.width + 7 <= Math.min(bar.x1, scale.width)) return { event, ...bar, label, at: start };
  if (bar.x1 + 6 + label.width <= scale.width) {
    return { event, ...bar, label, at: bar.x1 + 6, right: bar.x1 + 6 + label.width };
  }
  const end = Math.min(bar.x0, scale.width) - 6;
  if (end >= label.width) return { event, ...bar, label, at: end, anchor: "end", left: end - label.width };
  const after = scale.width - bar.x1 - 6;
  if (bar.x1 - start > WIDE_BAR) return { event, ...bar, ...cut(title, start, scale.width - start) };
  if (after > end) return { event, ...bar, ...cut(title, bar.x1 + 6, after) };
  return { event, ...bar, label: shortened(title, end * SURE), at: end, anchor: "end", left: 0 };
}

/** A label that goes on to the edge of what is seen. */
function cut(title, at, room) {
  return { label: shortened(title, Math.min(LONGEST_LABEL, room * SURE)), at, right: at + room };
}

function shortened(text, pixels) {
  let width = 0;
  let at = 0;
  for (const character of text) {
    width += character.codePointAt(0) > 0x2e7f ? 12.6 : 6.5;
    if (width > pixels) return { text: `${text.slice(0, at).trimEnd()}…`, width };
    at += character.length;
  }
  return { text, width };
}

/** Each in the first row with room for it. */
function packed(placed) {
  const rows = [];
  const ends = [];
  for (const each of placed.sort((a, b) => a.left - b.left || a.x0 - b.x0)) {
    let row = ends.findIndex((end) => end + 8 <= each.left);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = each.right;
    (rows[row] ??= []).push(each);
    if (rows.length > MOST_THIN_ROWS) break; // too many already: the caller counts them instead
  }
  return rows;
}

/** For each step of the calendar in view, how many events certainly and how many possibly fall into it. */
function counted(events, scale) {
  const step = stepFor(scale.pixelsPerDay, 14);
  const starts = ticks(step, scale.view.first, scale.view.end);
  const steps = starts.length - 1;
  const least = new Array(steps + 1).fill(0); // differences from step to step
  const most = new Array(steps + 1).fill(0);
  const spread = (counts, first, last) => {
    counts[Math.max(0, columnOf(first, starts))] += 1;
    counts[Math.min(steps, columnOf(last, starts) + 1)] -= 1;
  };
  for (const event of events) {
    spread(most, event.first, event.last);
    const sure = event.core ?? (columnOf(event.first, starts) === columnOf(event.last, starts) ? [event.first, event.last] : null);
    if (sure && sure[0] < starts[steps] && sure[1] >= starts[0]) spread(least, sure[0], sure[1]);
  }
  let [certain, possible] = [0, 0];
  return starts.slice(0, -1).map((first, at) => {
    certain += least[at];
    possible += most[at];
    return { first, end: starts[at + 1], step, least: certain, most: possible };
  });
}

/** The last of the ordered starts that is not after the day. */
function columnOf(day, starts) {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const between = (low + high) >> 1;
    if (starts[between] <= day) low = between + 1;
    else high = between;
  }
  return low - 1;
}
