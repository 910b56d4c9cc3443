// The shapes of events. A day that is known is solid; what happened some time within its bar fades out at both ends;
// what lasted is solid where it certainly was going on. Nothing imprecise is drawn as a point.

const SVG = "http://www.w3.org/2000/svg";
const FADE = 26;
const STRENGTH = { within: 0.42, lasted: 0.62 };

/** An element of the drawing, by its attributes and children; texts are set as text, never as markup. */
function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** The shapes of an event between two places in the width. */
function bars(event, { x0, x1 }, y, height, colour, scale) {
  const box = (from, to, more) => svg("rect", { x: from, y, width: Math.max(0, to - from), height, ...more });
  const shapes = [];
  if (event.first === event.last) {
    shapes.push(box(x0, x1, { class: "day", rx: Math.min(5, height / 2) }));
  } else if (event.core) {
    const from = clamped(scale.x(event.core[0]), scale);
    const to = Math.max(from + 4, clamped(scale.x(event.core[1] + 1), scale));
    shapes.push(
      box(x0, from, { fill: `url(#in${colour}lasted)` }),
      box(from, to, { class: "lasted" }),
      box(to, Math.max(x1, to), { fill: `url(#out${colour}lasted)` }),
    );
    if (event.first === event.core[0]) shapes.push(box(from, from + 2.5, { class: "edge" }));
    if (event.last === event.core[1]) shapes.push(box(to - 2.5, to, { class: "edge" }));
  } else {
    // what has no bound fades out at the edge of what is seen
    const from = Number.isFinite(event.first) ? x0 : Math.min(0, x1 - 40);
    const to = Number.isFinite(event.last) ? x1 : Math.max(scale.width, from + 40);
    const fade = Math.min(FADE, (to - from) / 2);
    shapes.push(
      box(from, from + fade, { fill: `url(#in${colour}within)` }),
      box(from + fade, to - fade, { class: "within" }),
      box(to - fade, to, { fill: `url(#out${colour}within)` }),
    );
  }
  if (event.inexact) shapes.push(box(x0 + 0.75, x1 - 0.75, { class: "unsure", rx: 3 }));
  return shapes;
}

/** Fades for each colour of a lane; a gradient takes its colour from the class, so that it follows the appearance. */
function gradients() {
  const fades = [];
  for (let colour = 0; colour <= MOST_LANES; colour += 1) {
    for (const [name, strength] of Object.entries(STRENGTH)) {
      for (const [direction, stops] of [["in", [0.03, strength]], ["out", [strength, 0.03]]]) {
        const [from, to] = stops.map((opacity, offset) => svg("stop", { offset, "stop-color": "currentColor", "stop-opacity": opacity }));
        fades.push(svg("linearGradient", { id: `${direction}${colour}${name}`, class: `colour${colour}` }, from, to));
      }
    }
  }
  return svg("svg", { width: 0, height: 0, class: "fades", "aria-hidden": "true" }, svg("defs", {}, ...fades));
}

/** The legend shows the very shapes of the lanes. */
function drawSamples() {
  const scale = { x: (day) => day, width: 44 };
  const samples = {
    day: { first: 16, last: 16 },
    within: { first: 2, last: 41 },
    lasted: { first: 2, last: 41, core: [12, 41] },
    unsure: { first: 16, last: 16, inexact: true },
  };
  for (const [name, event] of Object.entries(samples)) {
    const right = event.first === event.last ? event.first + 12 : event.last;
    document.getElementById(`sample_${name}`).append(...bars(event, { x0: event.first, x1: right }, 1, 12, 0, scale));
  }
}
