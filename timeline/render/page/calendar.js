"use strict";
// Days, months and years. A day is a number, as in the data: 1 is 0001-01-01 in the proleptic Gregorian calendar,
// and the year before 0001 is 0000. (The browser's Date would bring clocks and time zones into it.)

const DAYS_IN_ERA = 146097; // 400 years
const STEPS = [
  { unit: "day", step: 1, days: 1 },
  { unit: "day", step: 5, days: 5 },
  { unit: "day", step: 10, days: 10 },
  { unit: "month", step: 1, days: 30 },
  { unit: "month", step: 3, days: 91 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000, 1000000, 10000000].map((step) => ({
    unit: "year",
    step,
    days: step * 365.2425,
  })),
];

function isLeap(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year, month) {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The number of a day; a month beyond December counts on into the next year. */
function dayNumber(year, month = 1, day = 1) {
  const months = year * 12 + month - 1;
  const shifted = Math.floor((months - 2) / 12); // the year that begins in March
  const sinceMarch = months - 2 - shifted * 12;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * sinceMarch + 2) / 5) + day - 1;
  return era * DAYS_IN_ERA + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 305;
}

/** The inverse of dayNumber. */
function yearMonthDay(number) {
  const shifted = number + 305;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const ofEra = shifted - era * DAYS_IN_ERA;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const sinceMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * sinceMarch + 2) / 5) + 1;
  const month = sinceMarch < 10 ? sinceMarch + 3 : sinceMarch - 9;
  return [year + era * 400 + (month <= 2 ? 1 : 0), month, day];
}

function isoDay(number) {
  const [year, month, day] = yearMonthDay(Math.floor(number));
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** First and last day of a year, month or day as people type it; null for anything else. */
function readPeriod(text) {
  const plain = text.normalize("NFKC").trim().replace(/[年月/.]/g, "-").replace(/日$/, "").replace(/-+$/, "");
  const found = /^(-?\d{1,7})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const [year, month, day] = found.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (month === null) return [dayNumber(year), dayNumber(year + 1) - 1];
  if (month < 1 || month > 12) return null;
  if (day === null) return [dayNumber(year, month), dayNumber(year, month + 1) - 1];
  return day < 1 || day > daysInMonth(year, month) ? null : [dayNumber(year, month, day), dayNumber(year, month, day)];
}

/** The finest step of the calendar of which each takes at least so many pixels. */
function stepFor(pixelsPerDay, pixels) {
  return STEPS.find((step) => step.days * pixelsPerDay >= pixels) ?? STEPS.at(-1);
}

/** The first days of each step from the one that holds `first` to the one after `last`. */
function ticks(step, first, last) {
  const days = [];
  let [year, month] = yearMonthDay(Math.floor(first));
  if (step.unit === "year") {
    year = Math.floor(year / step.step) * step.step;
    for (; days.length === 0 || days.at(-1) <= last; year += step.step) days.push(dayNumber(year));
    return days;
  }
  if (step.unit === "month") {
    month -= (month - 1) % step.step;
    for (; days.length === 0 || days.at(-1) <= last; month += step.step) days.push(dayNumber(year, month));
    return days;
  }
  for (; days.length === 0 || days.at(-1) <= last; month += 1) {
    const start = dayNumber(year, month);
    const length = dayNumber(year, month + 1) - start;
    for (let day = 0; day + step.step / 2 < length; day += step.step) days.push(start + day);
  }
  return days;
}
