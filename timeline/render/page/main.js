// Brings the page to life: form, address, list and drawing say the same.

(() => {
  const part = (name) => document.getElementById(`${name}_`);
  const data = JSON.parse(part("data").textContent);
  const form = part("filters");
  const card = part("card");
  const events = readEvents(data.wider);
  const blank = { text: "", any: "", from: "", to: "", certain: "", lanes: "theme", lang: data.languages[languageShown()], view: "" };
  const nothing = { ...blank, ...byFacet(() => []) };
  let state = { ...nothing };

  function languageShown() {
    return Math.max(0, data.languages.findIndex((_, at) => document.getElementById(`language_${at}`)?.checked));
  }

  const language = () => Math.max(0, data.languages.indexOf(state.lang));

  /** A label with its blanks filled in. */
  function say(key, at, values = {}) {
    return data.labels[key][at].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }
  say.languages = data.languages;
  say.term = (facet, key, at) => data.names[facet][key]?.[at] ?? key;

  const drawing = createDrawing(say, {
    opened: open,
    moved: (view) => {
      state.view = `${isoDay(view.first)}/${isoDay(view.end)}`;
      settle();
    },
  });

  const facets = createFacets(data, say, events, choose);

  let settling = 0;
  function settle() {
    clearTimeout(settling);
    settling = setTimeout(() => writeAddress(differences()), 50);
  }

  /** What is not as the page opens by itself; the language always, since that depends on who opens it. */
  function differences() {
    return Object.fromEntries(KEPT.map((key) => [key, key !== "lang" && state[key] === nothing[key] ? "" : state[key]]));
  }

  // --- applying

  function apply({ redraw = true } = {}) {
    const period = periodOf(state);
    part("bad_date").hidden = period !== null;
    for (const name of ["from", "to"]) form.elements[name].setAttribute("aria-invalid", period === null);
    if (!period) return;
    const found = passing(events, state, period);
    showInList(new Set(found));
    const least = found.filter((event) => !event.possible).length;
    const key = least === found.length ? "count" : "count_possible";
    part("count").textContent = say(key, language(), { least, count: found.length, all: events.length });
    part("nothing").hidden = found.length > 0 || events.length === 0;
    part("drawing").hidden = found.length === 0;
    if (redraw) drawing.show(found, state.lanes, language(), viewOf(state.view) ?? viewOfPeriod(period));
  }

  function showInList(found) {
    for (const event of events) {
      event.article.parentElement.hidden = !found.has(event);
      event.article.classList.toggle("maybe", found.has(event) && event.possible && !("possible" in event.article.dataset));
    }
    for (const year of document.querySelectorAll(".year")) {
      year.hidden = !year.querySelector("li:not([hidden]) > article");
    }
    markPossible();
  }

  /** A badge on what only possibly falls into the period that is asked for here. */
  function markPossible() {
    document.querySelectorAll(".badge.here").forEach((badge) => badge.remove());
    for (const article of document.querySelectorAll("article.maybe")) {
      const badge = Object.assign(document.createElement("span"), { className: "badge here" });
      badge.textContent = say("possible_here", language());
      article.querySelector(".when").append(" ", badge);
    }
  }

  function viewOf(text) {
    const [first, end] = text.split("/").map(readPeriod);
    return first && end ? { first: first[0], end: end[0] } : undefined;
  }

  function viewOfPeriod({ first, last }) {
    return Number.isFinite(first) && Number.isFinite(last) ? padded({ first, end: last + 1 }) : undefined;
  }

  // --- form and address

  function fillForm() {
    for (const name of ["text", "from", "to"]) form.elements[name].value = state[name];
    for (const name of ["any", "certain"]) form.elements[name].checked = Boolean(state[name]);
    const lanes = document.getElementById(`lanes_${state.lanes}`);
    if (lanes) lanes.checked = true;
    const radio = document.getElementById(`language_${language()}`);
    if (radio) radio.checked = true;
    speak();
  }

  function speak() {
    const spoken = data.languages[language()];
    if (document.documentElement.lang !== spoken) document.documentElement.lang = spoken;
    document.title = saidIn(document.querySelector("h1"), language());
    showChosen();
  }

  function showChosen() {
    facets.show(state, language());
    part("any_one").hidden = FACETS.every((facet) => state[facet].length < 2);
  }

  function readForm() {
    for (const name of ["text", "from", "to"]) state[name] = form.elements[name].value;
    for (const name of ["any", "certain"]) state[name] = form.elements[name].checked ? "1" : "";
    changed();
  }

  function choose(facet, keys) {
    state[facet] = keys;
    showChosen();
    changed();
  }

  function changed() {
    state.view = "";
    apply();
    settle();
  }

  /** As the address says; one that names an event shows it, with the filters as they are if they let it through. */
  function follow() {
    const given = readAddress();
    if (given) {
      state = { ...nothing, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value)) };
      if (!data.languages.includes(state.lang)) state.lang = nothing.lang;
      if (!["theme", "actor", "none"].includes(state.lanes)) state.lanes = nothing.lanes;
      for (const facet of FACETS) {
        state[facet] = Array.from(new Set(state[facet])).filter((key) => Object.hasOwn(data.names[facet], key));
      }
    }
    fillForm();
    apply();
    if (!given && document.readyState === "complete") reach();
  }

  /** Brings the event that the address names into view, past filters that hide it. */
  function reach() {
    const target = document.querySelector("#list_ article:target");
    if (!target) return;
    if (target.parentElement.hidden) {
      state = { ...nothing, lang: state.lang, lanes: state.lanes };
      fillForm();
      apply();
    }
    target.scrollIntoView({ block: "start" });
    target.querySelector("h4 a").focus({ preventScroll: true });
  }

  // --- one event

  function open(event) {
    const copy = event.article.cloneNode(true);
    copy.removeAttribute("id");
    const heading = Object.assign(document.createElement("h3"), { id: "card_title_" });
    heading.append(...copy.querySelector("h4").childNodes);
    copy.querySelector("h4").replaceWith(heading);
    part("card_body").replaceChildren(copy);
    part("card_link").hash = event.key;
    if (!card.open) card.show();
    part("card_close").focus();
  }

  function close() {
    if (!card.open) return;
    card.close();
    drawing.refocus();
  }

  part("card_close").addEventListener("click", close);
  card.addEventListener("click", (event) => event.target.closest("a[href^='#']") && card.close());
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());

  // --- listening

  let typing = 0;
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(readForm, 60);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    state = { ...nothing, lang: state.lang, lanes: state.lanes };
    fillForm();
    apply();
    settle();
    form.elements.text.focus();
  });
  document.querySelectorAll("input[name=lang], input[name=lanes]").forEach((radio) =>
    radio.addEventListener("change", () => {
      state[radio.name] = radio.value;
      speak();
      apply();
      settle();
    }),
  );
  window.addEventListener("hashchange", follow);

  // The choice of light or dark is the reader's, not the link's: kept where the browser lets us.
  document.querySelectorAll("input[name=appearance]").forEach((radio) =>
    radio.addEventListener("change", () => remembered((store) => store.setItem("timeline-appearance", radio.value))),
  );
  remembered((store) => {
    const radio = document.getElementById(`appearance_${store.getItem("timeline-appearance")}`);
    if (radio) radio.checked = true;
  });

  function remembered(act) {
    try {
      act(localStorage);
    } catch {
      // a browser that keeps nothing for files: the choice lasts as long as the page
    }
  }

  form.hidden = false;
  part("fields").open = !window.matchMedia("(max-width: 48rem)").matches;
  follow();
  // the browser goes to the event by itself once the page is whole, and takes the focus along
  window.addEventListener("load", () => setTimeout(reach));
})();
