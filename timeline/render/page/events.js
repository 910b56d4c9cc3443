// The events as the list tells them, and how they are compared with a period and with words.

const FACETS = ["actor", "theme", "kind", "place", "article"];

function readEvents() {
  return Array.from(document.querySelectorAll("#list_ article"), (article) => {
    const [first, last, coreFirst, coreLast] = article.dataset.days.split(",");
    return {
      article,
      key: article.id,
      first: bound(first, -Infinity),
      last: bound(last, Infinity),
      core: coreFirst === undefined ? null : [bound(coreFirst, -Infinity), bound(coreLast, Infinity)],
      inexact: "inexact" in article.dataset,
      // possible in the period that the page was written for
      possible: "possible" in article.dataset,
      terms: Object.fromEntries(FACETS.map((facet) => [facet, (article.dataset[facet] ?? "").split(" ").filter(Boolean)])),
      searched: null,
    };
  });
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
