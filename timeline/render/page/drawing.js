// The drawing: lanes of bars under an axis, a strip of the whole above it, and moving through time.

const LANE_HEAD = 28;
const LANE_FOOT = 10;
const AXIS_HEIGHT = 40;
const STRIP_HEIGHT = 46;
const SHORTEST_VIEW = 5; // days

function createDrawing(say, { opened, moved }) {
  const part = (name) => document.getElementById(`${name}_`);
  const [strip, axis, host, canvas, hint] = ["overview", "axis", "lanes", "canvas", "hint"].map(part);
  const state = { events: [], lanes: [], whole: null, view: null, language: 0, focus: null };
  let waiting = false;

  // --- what is shown

  /** Show these events in lanes of the facet; `view` is the part of time to show, by default where most are. */
  function show(events, facet, language, view) {
    Object.assign(state, { events, language, lanes: lanesOf(events, facet), facet, whole: wholeOf(events) });
    state.view = bounded(view ?? busiest(events));
    later();
  }

  function later() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      draw();
    });
  }

  function bounded(view) {
    const { first, end } = state.whole;
    const length = Math.min(Math.max(view.end - view.first, SHORTEST_VIEW), end - first);
    const start = Math.min(Math.max(view.first, first), end - length);
    return { first: start, end: start + length };
  }

  function scaleOf(width, view) {
    const pixelsPerDay = width / (view.end - view.first);
    return { width, view, pixelsPerDay, x: (day) => (day - view.first) * pixelsPerDay };
  }

  // --- drawing

  function draw() {
    const width = canvas.clientWidth;
    if (!width || !state.view) return;
    const scale = scaleOf(width, state.view);
    drawStrip(width);
    drawAxis(scale);
    drawLanes(scale);
  }

  function sized(element, width, height) {
    element.setAttribute("viewBox", `0 0 ${width} ${height}`);
    element.setAttribute("height", height);
    element.replaceChildren();
  }

  function drawStrip(width) {
    sized(strip, width, STRIP_HEIGHT);
    const scale = scaleOf(width, state.whole);
    const columns = counted(state.events, { ...scale, pixelsPerDay: scale.pixelsPerDay / 1.5 });
    const tallest = Math.max(1, ...columns.map((each) => each.most));
    for (const each of columns) {
      for (const [name, count] of [["possible", each.most], ["certain", each.least]]) {
        const height = Math.sqrt(count / tallest) * (STRIP_HEIGHT - 18);
        const x = scale.x(each.first);
        strip.append(
          svg("rect", { class: name, x, y: STRIP_HEIGHT - 16 - height, width: Math.max(1, scale.x(each.end) - x - 1), height }),
        );
      }
    }
    labelTicks(strip, scale, stepFor(scale.pixelsPerDay, 90), STRIP_HEIGHT - 3, stripText);
    const from = scale.x(state.view.first);
    const length = Math.max(4, scale.x(state.view.end) - from);
    strip.append(svg("rect", { class: "window", x: from, y: 0.5, width: length, height: STRIP_HEIGHT - 16, rx: 3 }));
  }

  function labelTicks(element, scale, step, y, text = tickText) {
    for (const day of ticks(step, scale.view.first, scale.view.end)) {
      const x = scale.x(day);
      if (x > scale.width - 20 || x < 0) continue;
      element.append(svg("text", { class: "tick", x: x + 4, y }, text(day, step)));
    }
  }

  function drawAxis(scale) {
    sized(axis, scale.width, AXIS_HEIGHT);
    const step = stepFor(scale.pixelsPerDay, step_pixels(scale.width));
    if (step.unit !== "year") drawContext(scale, step);
    for (const day of ticks(step, scale.view.first, scale.view.end)) {
      const x = scale.x(day);
      axis.append(svg("line", { x1: x, x2: x, y1: AXIS_HEIGHT - 18, y2: AXIS_HEIGHT }));
    }
    labelTicks(axis, scale, step, AXIS_HEIGHT - 5);
  }

  function step_pixels(width) {
    return width < 600 ? 44 : 54;
  }

  /** Above months their year, above days their month; the first one stays in view. */
  function drawContext(scale, step) {
    const wider = step.unit === "month" ? { unit: "year", step: 1 } : { unit: "month", step: 1 };
    const starts = ticks(wider, scale.view.first, scale.view.end);
    starts.slice(0, -1).forEach((start, at) => {
      const x = Math.max(0, scale.x(start));
      if (Math.min(scale.width, scale.x(starts[at + 1])) - x < 56) return;
      axis.append(svg("text", { class: "context", x: x + 4, y: 15 }, wider.unit === "year" ? yearText(start) : monthText(start)));
    });
  }

  function drawLanes(scale) {
    const focused = host.contains(document.activeElement);
    const grid = ticks(stepFor(scale.pixelsPerDay, step_pixels(scale.width)), scale.view.first, scale.view.end);
    host.replaceChildren(...state.lanes.map((lane, at) => drawLane(lane, at, scale, grid)));
    if (!state.lanes.some((lane) => lane.seen)) host.append(note(say("outside", state.language)));
    const first = host.querySelector(".mark, .column");
    const target = markOf(state.focus) ?? first;
    if (!target && focused) host.focus(); // keys go on working where no event is in view
    if (!target) return;
    target.setAttribute("tabindex", "0");
    if (focused) target.focus({ preventScroll: true });
  }

  function note(text) {
    const paragraph = document.createElement("p");
    paragraph.className = "note";
    paragraph.textContent = text;
    return paragraph;
  }

  function drawLane(lane, at, scale, grid) {
    const found = arranged(lane.events, scale, (event) => `${event.possible ? "? " : ""}${titleOf(event, state.language)}`);
    lane.seen = found.seen.length;
    if (!lane.seen) return "";
    const height = LANE_HEAD + found.height + LANE_FOOT;
    const element = svg("svg", {
      class: `lane colour${lane.colour}`,
      role: "group",
      "aria-label": `${nameOf(lane)} ${say("lane_count", state.language, { count: lane.seen })}`,
    });
    sized(element, scale.width, height);
    for (const x of grid.map(scale.x)) element.append(svg("line", { class: "grid", x1: x, x2: x, y1: 0, y2: height }));
    element.append(laneTitle(lane, found));
    const marks = found.columns ? drawColumns(found.columns, scale) : drawRows(found, lane, at, scale);
    element.append(svg("g", { transform: `translate(0 ${LANE_HEAD})` }, ...marks));
    return element;
  }

  function nameOf(lane) {
    if (lane.key === null) return say(state.lanes.length === 1 ? "every" : "other", state.language);
    return say.term(state.facet, lane.key, state.language);
  }

  function laneTitle(lane, found) {
    const count = say(found.columns ? "crowded" : "lane_count", state.language, { count: lane.seen });
    return svg(
      "text",
      { class: "lane-title", x: 2, y: 18 },
      svg("tspan", { class: "lane-name" }, nameOf(lane)),
      svg("tspan", { class: "lane-count", dx: 8 }, count),
    );
  }

  function drawRows(found, lane, at, scale) {
    const height = found.labels ? ROW : THIN_ROW;
    return found.rows.flatMap((row, number) => row.map((placed) => drawMark(placed, number * height, height, lane, at, scale)));
  }

  function drawMark(placed, y, height, lane, at, scale) {
    const { event } = placed;
    const mark = svg("g", {
      class: `mark${event.possible ? " possible" : ""}`,
      role: "button",
      tabindex: "-1",
      "aria-label": `${dateOf(event, state.language)}: ${markText(event)}`,
      "data-event": event.key,
      "data-lane": at,
    });
    const [top, thick] = height === ROW ? [y + 3, ROW - 6] : [y + 1, THIN_ROW - 2];
    const hit = { class: "hit", x: Math.max(placed.left, -5), y, width: Math.min(placed.right, scale.width) - Math.max(placed.left, -5), height };
    mark.append(svg("rect", hit), ...bars(event, placed, top, thick, lane.colour, scale));
    if (placed.label) mark.append(svg("text", { class: "label", x: placed.at, y: y + 15.5, "text-anchor": placed.anchor ?? "start" }, placed.label.text));
    return mark;
  }

  function markText(event) {
    const title = titleOf(event, state.language);
    return event.possible ? `${title} (${say("possible_here", state.language)})` : title;
  }

  function drawColumns(columns, scale) {
    const tallest = Math.max(1, ...columns.map((each) => each.most));
    return columns.filter((each) => each.most).map((each) => {
      const x = scale.x(each.first);
      const width = Math.max(2, scale.x(each.end) - x - 1);
      const tall = (count) => (count / tallest) * (COLUMNS_HEIGHT - 4);
      const bar = (name, count) => svg("rect", { class: name, x, y: COLUMNS_HEIGHT - tall(count), width, height: tall(count) });
      const group = svg("g", {
        class: "column",
        role: "button",
        tabindex: "-1",
        "aria-label": columnText(each),
        "data-first": each.first,
        "data-end": each.end,
      });
      group.append(svg("rect", { class: "hit", x, y: 0, width, height: COLUMNS_HEIGHT }), bar("within", each.most), bar("day", each.least));
      return group;
    });
  }

  function columnText({ first, step, least, most }) {
    const key = least === most ? "column" : "column_possible";
    return say(key, state.language, { period: periodText(first, step), least, count: most });
  }

  // --- dates as text

  function tickText(day, step) {
    const [, month, dayOfMonth] = yearMonthDay(day);
    if (step.unit === "year") return yearText(day);
    if (step.unit === "month") return monthName(month);
    return tongue() === "ja" ? `${dayOfMonth}日` : String(dayOfMonth);
  }

  /** On the strip nothing stands above months and days: the first of each year says which, the first of each month too. */
  function stripText(day, step) {
    const [, month, dayOfMonth] = yearMonthDay(day);
    if (step.unit === "month" && month === 1) return yearText(day);
    return step.unit === "day" && dayOfMonth === 1 ? monthText(day) : tickText(day, step);
  }

  function yearText(day) {
    const [year] = yearMonthDay(day);
    return year > 0 ? say("year", state.language, { year }) : say("year_bc", state.language, { year: 1 - year });
  }

  function monthText(day) {
    const name = monthName(yearMonthDay(day)[1]);
    return tongue() === "ja" ? `${yearText(day)}${name}` : `${name} ${yearText(day)}`;
  }

  function monthName(month) {
    return new Intl.DateTimeFormat(tongue(), { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month - 1, 1));
  }

  function periodText(day, step) {
    if (step.unit === "day") return isoDay(day);
    return step.unit === "month" ? monthText(day) : yearText(day);
  }

  function tongue() {
    return say.languages[state.language];
  }

  // --- moving through time

  function move(view) {
    state.view = bounded(view);
    moved(state.view);
    later();
  }

  /** Zoom by a factor about the day at this share of the width. */
  function zoom(factor, share = 0.5) {
    const { first, end } = state.view;
    const about = first + (end - first) * share;
    const length = Math.min(Math.max((end - first) * factor, SHORTEST_VIEW), state.whole.end - state.whole.first);
    move({ first: about - length * share, end: about + length * (1 - share) });
  }

  function shift(share) {
    const { first, end } = state.view;
    move({ first: first + (end - first) * share, end: end + (end - first) * share });
  }

  function shareAt(clientX, element) {
    const box = element.getBoundingClientRect();
    return (clientX - box.left) / box.width;
  }

  const fingers = new Map();
  let dragged = 0;

  function spreadOf() {
    const xs = Array.from(fingers.values());
    return { middle: (xs[0] + xs.at(-1)) / 2, distance: Math.max(30, Math.abs(xs[0] - xs.at(-1))) };
  }

  canvas.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    if (!fingers.size) dragged = 0;
    fingers.set(event.pointerId, event.clientX);
  });
  window.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = spreadOf();
    fingers.set(event.pointerId, event.clientX);
    const after = spreadOf();
    dragged += Math.abs(after.middle - before.middle) + Math.abs(after.distance - before.distance);
    if (dragged < 5) return;
    hide();
    if (fingers.size > 1) zoom(before.distance / after.distance, shareAt(after.middle, canvas));
    shift((before.middle - after.middle) / canvas.clientWidth);
  });
  for (const end of ["pointerup", "pointercancel"]) window.addEventListener(end, (event) => fingers.delete(event.pointerId));
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 120), shareAt(event.clientX, canvas));
      else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) shift((event.deltaX || event.deltaY) / canvas.clientWidth);
      else return; // the page scrolls
      event.preventDefault();
    },
    { passive: false },
  );

  let chosenFrom = null;
  strip.addEventListener("pointerdown", (event) => {
    chosenFrom = shareAt(event.clientX, strip);
    strip.setPointerCapture(event.pointerId);
  });
  strip.addEventListener("pointermove", (event) => {
    if (chosenFrom === null) return;
    const shares = [chosenFrom, shareAt(event.clientX, strip)].sort((a, b) => a - b);
    if (shares[1] - shares[0] > 0.008) move({ first: dayAt(shares[0]), end: dayAt(shares[1]) });
  });
  strip.addEventListener("pointerup", (event) => {
    const share = shareAt(event.clientX, strip);
    if (Math.abs(share - chosenFrom) <= 0.008) centre(dayAt(share));
    chosenFrom = null;
  });

  function dayAt(share) {
    return state.whole.first + (state.whole.end - state.whole.first) * share;
  }

  function centre(day) {
    const half = (state.view.end - state.view.first) / 2;
    move({ first: day - half, end: day + half });
  }

  // --- pointing, opening, keys

  function markOf(focus) {
    if (!focus) return null;
    const lane = `[data-lane="${focus.lane}"]`;
    return Array.from(host.querySelectorAll(`.mark${lane}`)).find((mark) => mark.dataset.event === focus.key) ?? null;
  }

  function eventOf(mark) {
    return state.events.find((event) => event.key === mark.dataset.event);
  }

  function activate(element) {
    const mark = element?.closest(".mark, .column");
    if (!mark) return;
    hide();
    if (mark.matches(".column")) {
      move(padded({ first: Number(mark.dataset.first), end: Number(mark.dataset.end) }));
      return;
    }
    remember(mark);
    opened(eventOf(mark));
  }

  function remember(mark) {
    state.focus = { key: mark.dataset.event, lane: Number(mark.dataset.lane) };
    host.querySelectorAll('[tabindex="0"]').forEach((each) => each.setAttribute("tabindex", "-1"));
    mark.setAttribute("tabindex", "0");
  }

  function point(mark, x, y) {
    hint.replaceChildren(...hintLines(mark));
    hint.hidden = false;
    const box = hint.getBoundingClientRect();
    hint.style.left = `${Math.max(8, Math.min(x + 14, window.innerWidth - box.width - 8))}px`;
    hint.style.top = `${y + 18 + box.height > window.innerHeight ? y - box.height - 10 : y + 18}px`;
  }

  function hintLines(mark) {
    if (mark.matches(".column")) return [mark.getAttribute("aria-label")];
    const event = eventOf(mark);
    return [["b", dateOf(event, state.language)], ["span", markText(event)], ["small", event.terms.article.map((key) => say.term("article", key, state.language)).join(" · ")]].map(
      ([name, text]) => Object.assign(document.createElement(name), { textContent: text }),
    );
  }

  function hide() {
    hint.hidden = true;
  }

  host.addEventListener("pointermove", (event) => {
    const mark = event.target.closest?.(".mark, .column");
    if (mark && event.pointerType === "mouse" && !fingers.size) point(mark, event.clientX, event.clientY);
    else hide();
  });
  host.addEventListener("pointerleave", hide);
  host.addEventListener("click", (event) => dragged < 5 && activate(event.target));
  host.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".mark, .column");
    if (mark?.matches(".mark")) remember(mark);
    if (!mark?.matches(":focus-visible")) return;
    const box = mark.getBoundingClientRect();
    point(mark, box.left, box.bottom - 12);
  });
  host.addEventListener("focusout", hide);

  const KEYS = {
    Enter: (at) => activate(at),
    " ": (at) => activate(at),
    ArrowRight: (at) => step(at, 1),
    ArrowLeft: (at) => step(at, -1),
    ArrowDown: (at) => cross(at, 1),
    ArrowUp: (at) => cross(at, -1),
    Home: (at) => step(at, -Infinity),
    End: (at) => step(at, Infinity),
    "+": (at) => zoom(0.6, shareOf(at)),
    "=": (at) => zoom(0.6, shareOf(at)),
    "-": (at) => zoom(1 / 0.6, shareOf(at)),
    0: () => move(state.whole),
  };
  host.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](event.target.closest(".mark, .column"));
  });

  /** Where an element begins in the width, so that zooming leaves it in view; by its day, since it may not be drawn yet. */
  function shareOf(element) {
    if (!element) return 0.5;
    const { first, end } = state.view;
    const day = element.matches(".column") ? Number(element.dataset.first) : eventOf(element).first;
    return Math.min(1, Math.max(0, (day + 0.5 - first) / (end - first)));
  }

  /** To the event so many places on in its lane, also where one of them is out of view. */
  function step(at, places) {
    if (at?.matches(".column")) return focusOn(neighbour(Array.from(host.querySelectorAll(".column")), at, places));
    const { key, lane } = at ? { key: at.dataset.event, lane: Number(at.dataset.lane) } : (state.focus ?? {});
    const all = state.lanes[lane]?.events ?? [];
    const one = all.find((event) => event.key === key);
    if (!one) return focusOn(host.querySelector(".mark, .column"));
    const next = neighbour(all, one, places);
    state.focus = { key: next.key, lane };
    if (next.last < state.view.first || next.first >= state.view.end) centre(middle(next));
    else if (!markOf(state.focus)) move(state.view);
    focusOn(markOf(state.focus));
  }

  function neighbour(all, one, places) {
    return all[Math.max(0, Math.min(all.length - 1, all.indexOf(one) + places))];
  }

  /** To the nearest in the next lane. */
  function cross(at, places) {
    if (!at) return step(at, places);
    const lanes = Array.from(host.children);
    const lane = neighbour(lanes, at.closest(".lane"), places);
    const x = at.getBoundingClientRect().left;
    const away = (mark) => Math.abs(mark.getBoundingClientRect().left - x);
    const marks = Array.from(lane.querySelectorAll(".mark, .column"));
    if (lane !== at.closest(".lane")) focusOn(marks.reduce((best, mark) => (best && away(best) <= away(mark) ? best : mark), null));
  }

  function focusOn(mark) {
    mark?.focus();
  }

  for (const [name, act] of [
    ["zoom_in", () => zoom(0.6)],
    ["zoom_out", () => zoom(1 / 0.6)],
    ["earlier", () => shift(-0.5)],
    ["later", () => shift(0.5)],
    ["whole", () => move(state.whole)],
  ]) {
    part(name).addEventListener("click", act);
  }
  new ResizeObserver(later).observe(canvas);
  canvas.prepend(gradients());
  drawSamples();

  return {
    show,
    refocus: () => focusOn(markOf(state.focus)),
    get view() {
      return state.view;
    },
  };
}
