// What is asked of the list: kept in the form, written into the address so that it can be passed on, and applied.

const KEPT = ["text", ...FACETS, "any", "from", "to", "certain", "lanes", "lang", "view"];

/** The state in the part of the address after #?, of each facet every value; null where it names an event or nothing. */
function readAddress() {
  if (!location.hash.startsWith("#?")) return null;
  const given = new URLSearchParams(location.hash.slice(2));
  return Object.fromEntries(KEPT.map((key) => [key, FACETS.includes(key) ? given.getAll(key) : given.get(key) ?? ""]));
}

function writeAddress(state) {
  const values = KEPT.flatMap((key) => [state[key]].flat().map((value) => [key, value]));
  const given = new URLSearchParams(values.filter(([, value]) => value));
  const text = given.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  history.replaceState(null, "", text ? `#?${text}` : location.pathname + location.search);
}

/** The period asked for, each side without a bound where nothing is typed; null where it cannot be read. */
function periodOf(state) {
  const [from, to] = [state.from, state.to].map((text) => (text.trim() ? readPeriod(text) : [-Infinity, Infinity]));
  return from && to && from[0] <= to[1] ? { first: from[0], last: to[1] } : null;
}

/** The events that pass, each with whether it only possibly does; of several terms of a facet all are wanted, or any. */
function passing(events, state, period) {
  const words = fold(state.text);
  const wanted = FACETS.filter((facet) => state[facet].length);
  const enough = state.any ? "some" : "every";
  const found = [];
  for (const event of events) {
    if (!wanted.every((facet) => state[facet][enough]((key) => event.found[facet].has(key)))) continue;
    const certainty = certaintyWithin(event, period.first, period.last);
    if (certainty === "out" || (certainty === "possible" && state.certain) || !tells(event, words)) continue;
    event.possible = certainty === "possible" || "possible" in event.article.dataset;
    found.push(event);
  }
  return found;
}
