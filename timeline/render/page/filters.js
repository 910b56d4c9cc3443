// What is asked of the list: kept in the form, written into the address so that it can be passed on, and applied.

const KEPT = ["text", ...FACETS, "from", "to", "certain", "lanes", "lang", "view"];

/** The state in the part of the address after #?; null where it names an event or nothing. */
function readAddress() {
  if (!location.hash.startsWith("#?")) return null;
  const given = new URLSearchParams(location.hash.slice(2));
  return Object.fromEntries(KEPT.map((key) => [key, given.get(key) ?? ""]));
}

function writeAddress(state) {
  const given = new URLSearchParams(KEPT.filter((key) => state[key]).map((key) => [key, state[key]]));
  const text = given.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  history.replaceState(null, "", text ? `#?${text}` : location.pathname + location.search);
}

/** The period asked for, each side without a bound where nothing is typed; null where it cannot be read. */
function periodOf(state) {
  const [from, to] = [state.from, state.to].map((text) => (text.trim() ? readPeriod(text) : [-Infinity, Infinity]));
  return from && to && from[0] <= to[1] ? { first: from[0], last: to[1] } : null;
}

/** The events that pass, each with whether it only possibly does. */
function passing(events, state, period) {
  const words = fold(state.text);
  const wanted = FACETS.filter((facet) => state[facet]);
  const found = [];
  for (const event of events) {
    if (!wanted.every((facet) => event.terms[facet].includes(state[facet]))) continue;
    const certainty = certaintyWithin(event, period.first, period.last);
    if (certainty === "out" || (certainty === "possible" && state.certain) || !tells(event, words)) continue;
    event.possible = certainty === "possible" || "possible" in event.article.dataset;
    found.push(event);
  }
  return found;
}
