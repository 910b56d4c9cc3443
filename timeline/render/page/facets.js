// What the list is filtered by, facet by facet: boxes to tick where there is something to choose from, made when they
// are looked at, and all that is chosen beside the count.

const FIND_FROM = 12; // above so many terms one wants to be found by typing

/** `choose` is told a facet and all keys that are to be chosen in it. */
function createFacets(data, say, events, choose) {
  const panels = byFacet((facet) => document.getElementById(`facet_${facet}`));
  const counts = byFacet(numbers);
  const shown = document.getElementById("chosen_");
  let state = null;
  let language = -1;

  /** How many events are found by each term. */
  function numbers(facet) {
    const found = new Map();
    for (const event of events) for (const key of event.found[facet]) found.set(key, (found.get(key) ?? 0) + 1);
    return found;
  }

  /** Say what is chosen, in the language with this number. */
  function show(current, at) {
    const spoken = at !== language;
    [state, language] = [current, at];
    for (const [facet, panel] of Object.entries(panels)) {
      panel.hidden = counts[facet].size === 0;
      const names = state[facet].map((key) => say.term(facet, key, at));
      panel.querySelector(".facet-value").textContent = names.join(say("and", at)) || say("any", at);
      panel.classList.toggle("chosen", state[facet].length > 0);
      if (spoken && panel.open) fill(facet);
      for (const box of panel.querySelectorAll("[type=checkbox]")) box.checked = state[facet].includes(box.value);
    }
    shown.replaceChildren(...FACETS.flatMap((facet) => state[facet].map((key) => chip(facet, key))));
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  // --- what is chosen

  function chip(facet, key) {
    const name = say.term(facet, key, language);
    const button = element("button", { type: "button", ariaLabel: say("remove", language, { name }) }, "×");
    button.addEventListener("click", () => {
      const at = Array.from(shown.children).indexOf(button.parentElement);
      choose(facet, without(facet, key));
      (shown.children[Math.min(at, shown.children.length - 1)]?.querySelector("button") ?? document.getElementById("clear_")).focus();
    });
    return element("li", {}, element("small", {}, saidIn(panels[facet].querySelector(".facet-name"), language)), ` ${name}`, button);
  }

  function without(facet, key) {
    return state[facet].filter((each) => each !== key);
  }

  // --- what can be chosen

  /** The terms of a facet, what is chosen first, then what most events are found by. */
  function ordered(facet) {
    const weight = (key) => (state[facet].includes(key) ? Infinity : counts[facet].get(key));
    const byName = new Intl.Collator(data.languages[language]).compare;
    return Array.from(counts[facet].keys(), (key) => [key, say.term(facet, key, language)]).sort(
      ([one, name], [other, otherName]) => weight(other) - weight(one) || byName(name, otherName),
    );
  }

  function fill(facet) {
    const list = element("ul", {}, ...ordered(facet).map(([key, name]) => option(facet, key, name)));
    const parts = list.children.length > FIND_FROM ? [finder(facet, list), list] : [list];
    panels[facet].querySelector(".options").replaceChildren(...parts);
  }

  function option(facet, key, name) {
    const box = element("input", { type: "checkbox", name: facet, value: key, checked: state[facet].includes(key) });
    const label = element("label", {}, box, element("span", {}, name), element("small", {}, ` (${counts[facet].get(key)})`));
    return element("li", {}, label);
  }

  function finder(facet, list) {
    const field = element("input", { type: "search", placeholder: say("find", language), ariaLabel: say("find", language) });
    field.addEventListener("input", () => {
      const wanted = fold(field.value);
      for (const each of list.children) {
        const { value } = each.querySelector("input");
        each.hidden = !fold([value, ...(data.names[facet][value] ?? [])].join("\n")).includes(wanted);
      }
    });
    return field;
  }

  /** To the left where there is no room to the right. */
  function place(panel) {
    const options = panel.querySelector(".options");
    options.classList.remove("leftward");
    const [right, most] = [options, panel.parentElement].map((each) => each.getBoundingClientRect().right);
    options.classList.toggle("leftward", right > most + 1);
  }

  /** Over the page, the panel goes when one turns to something else; in its flow it stays, so that nothing jumps. */
  function leave(panel, target) {
    if (!panel.open || !target || panel.contains(target)) return;
    panel.open = getComputedStyle(panel.querySelector(".options")).position !== "absolute";
  }

  const KEYS = {
    Escape: (panel) => {
      panel.open = false;
      panel.querySelector("summary").focus();
    },
    ArrowDown: (panel, at) => step(panel, at, 1),
    ArrowUp: (panel, at) => step(panel, at, -1),
  };

  function step(panel, at, places) {
    const all = Array.from(panel.querySelectorAll("summary, .options > input, li:not([hidden]) input"));
    all[Math.max(0, Math.min(all.length - 1, all.indexOf(at) + places))].focus();
  }

  for (const [facet, panel] of Object.entries(panels)) {
    panel.querySelector("summary").addEventListener("click", () => panel.open || fill(facet));
    panel.addEventListener("toggle", () => place(panel));
    panel.addEventListener("input", (event) => {
      event.stopPropagation(); // the form has nothing to read here
      const { type, checked, value } = event.target;
      if (type === "checkbox") choose(facet, checked ? [...state[facet], value] : without(facet, value));
    });
    panel.addEventListener("keydown", (event) => {
      if (!panel.open || !KEYS[event.key]) return;
      event.preventDefault();
      event.stopPropagation();
      KEYS[event.key](panel, event.target);
    });
    panel.addEventListener("focusout", (event) => leave(panel, event.relatedTarget));
    document.addEventListener("click", (event) => leave(panel, event.target));
  }

  return { show };
}
