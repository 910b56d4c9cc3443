// The events as the list tells them, and how they are compared with a period and with words.

const FACETS = ["actor", "theme", "kind", "place", "article"];

/** The events; `wider` has for each term of a facet all that are wider, by which its events are found too. */
function readEvents(wider) {
  const termsOf = byFacet((facet) => remembering((text) => readTerms(text, wider[facet])));
  return Array.from(document.querySelectorAll("#list_ article"), (article) => {
    const [first, last, coreFirst, coreLast] = article.dataset.days.split(",");
    const borne = byFacet((facet) => termsOf[facet](article.getAttribute(`data-${facet}`) ?? ""));
    return {
      article,
      key: article.id,
      first: bound(first, -Infinity),
      last: bound(last, Infinity),
      core: coreFirst === undefined ? null : [bound(coreFirst, -Infinity), bound(coreLast, Infinity)],
      inexact: "inexact" in article.dataset,
      // possible in the period that the page was written for
      possible: "possible" in article.dataset,
      terms: byFacet((facet) => borne[facet].own),
      found: byFacet((facet) => borne[facet].found),
      searched: null,
    };
  });
}

/** The terms of an event, and all that it is found by. */
function readTerms(text, wider) {
  const own = text.split(" ").filter(Boolean);
  return { own, found: new Set(own.flatMap((key) => [key, ...(wider[key] ?? [])])) };
}

/** The same once for each text: many events bear the same terms. */
function remembering(read) {
  const known = new Map();
  return (text) => known.get(text) ?? known.set(text, read(text)).get(text);
}

function byFacet(value) {
  return Object.fromEntries(FACETS.map((facet) => [facet, value(facet)]));
}

function bound(text, missing) {
  return text === "" ? missing : Number(text);
}

/** Whether an event certainly, possibly or not at all falls into the days from `first` to `last`. */
function certaintyWithin(event, first, last) {
  if (event.last < first || event.first > last) return "out";
  if (first <= event.first && event.last <= last) return "certain";
  return event.core && event.core[0] <= last && first <= event.core[1] ? "certain" : "possible";
}

/** Text without differences of width, case and accent; Japanese voicing marks are letters and stay. */
function fold(text) {
  const plain = text.normalize("NFKC").toLowerCase().replaceAll("ß", "ss").normalize("NFKD");
  return plain.replace(/[\u0300-\u036f]/g, "").normalize("NFC").replace(/\s+/g, " ").trim();
}

function tells(event, folded) {
  if (!folded) return true;
  event.searched ??= fold(
    Array.from(event.article.querySelectorAll("h4 span, .summary span"), (each) => each.textContent).join("\n"),
  );
  return event.searched.includes(folded);
}

/** What an element says in one language of the page. */
function saidIn(element, language) {
  return (element.querySelector(`.in${language}`) ?? element).textContent.trim();
}

function titleOf(event, language) {
  return saidIn(event.article.querySelector("h4"), language);
}

function dateOf(event, language) {
  return saidIn(event.article.querySelector(".when").firstElementChild, language);
}
