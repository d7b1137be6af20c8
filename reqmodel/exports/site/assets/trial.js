// What a reader tries by hand: net present cost, weighted sums and shares, computed as the model does.
// Nothing leaves the page. Shares are exact (integers of any size), so they agree with the model to the yen.
(() => {
  "use strict";

  /** Yen of every year discounted to year 0. `flows` by year from 0, `rate` a year. */
  const presentCost = (flows, rate) => flows.reduce((sum, flow, year) => sum + flow / (1 + rate) ** year, 0);

  /** Least and greatest value of each row of intervals, and its possible ranks, at weights of any sum. */
  function standings(rows, weights) {
    const total = weights.reduce((a, b) => a + b, 0);
    const value = (row, end) => row.reduce((sum, cell, j) => sum + cell[end] * weights[j], 0) / total;
    const found = rows.map((row) => ({ low: value(row, 0), high: value(row, 1) }));
    const near = 1e-9;
    return found.map((one) => ({
      ...one,
      best: 1 + found.filter((other) => other.low > one.high + near).length,
      worst: found.filter((other) => other.high > one.low + near).length + (one.high - one.low <= near ? 1 : 0),
    }));
  }

  /**
   * Yen of each participant and of the prefecture, which comes first in the result.
   * `people`: {code, sizes: {key: integer}}; `weights`: {key: integer}; `prefecture`: per cent, an integer.
   * Largest remainder in multiples of `unit`; ties go by code.
   */
  function shares(total, people, weights, prefecture, unit) {
    const keys = Object.keys(weights).filter((key) => weights[key] > 0);
    const whole = (key) => people.reduce((sum, one) => sum + BigInt(one.sizes[key]), 0n);
    const sums = Object.fromEntries(keys.map((key) => [key, whole(key)]));
    const mix = keys.reduce((sum, key) => sum + BigInt(weights[key]), 0n);
    if (!mix) return null;
    const product = keys.reduce((found, key) => found * sums[key], 1n);
    const scale = product * mix * 100n;
    const yen = BigInt(total);
    const rest = yen * BigInt(100 - prefecture);
    const exact = people.map((one) =>
      rest * keys.reduce((sum, key) => sum + (BigInt(weights[key]) * BigInt(one.sizes[key]) * product) / sums[key], 0n));
    const borne = exact.reduce((a, b) => a + b, 0n);
    const step = BigInt(unit);
    const charged = prefecture ? (borne / scale / step) * step : borne / scale;
    const found = exact.map((part) => (part / scale / step) * step);
    let left = charged - found.reduce((a, b) => a + b, 0n);
    const order = people.map((_, i) => i).sort((a, b) => {
      const [x, y] = [exact[a] - found[a] * scale, exact[b] - found[b] * scale];
      return x === y ? (people[a].code < people[b].code ? -1 : 1) : x > y ? -1 : 1;
    });
    for (const i of order) {
      const more = left < step ? left : step;
      found[i] += more;
      left -= more;
    }
    return [yen - charged, ...found].map(Number);
  }

  globalThis.rmTrial = { presentCost, standings, shares };

  const data = document.getElementById("rm-trial-data");
  if (!data) return;
  const known = JSON.parse(data.textContent);
  const form = document.querySelector(".rm-trial");
  const to = document.documentElement.lang === "en" ? " – " : "〜";
  const number = new Intl.NumberFormat(document.documentElement.lang || "ja", { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat("ja", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const of = (name) => Number(form.elements[name].value);
  const cell = (row, place, text) => { row.cells[place].textContent = text; };
  const rows = (name) => [...document.querySelectorAll(`[data-rm-trial="${name}"] tbody tr`)];

  function showCost() {
    const flows = known.flows[of("years") - 1];
    const rate = of("rate") / 100;
    rows("cost").forEach((row, i) => ["low", "mode", "high"].forEach((point, j) =>
      cell(row, j + 1, number.format(Math.round(presentCost(flows[i][point], rate))))));
  }

  function showRanks() {
    const weights = known.criteria.map((id) => of(`weight-${id}`));
    const found = weights.some((w) => w > 0) ? standings(known.rows, weights) : null;
    const range = (low, high) => (low === high ? `${low}` : `${low}${to}${high}`);
    rows("ranks").forEach((row, i) => {
      const one = found && found[i];
      cell(row, 1, one ? range(one.low.toFixed(2), one.high.toFixed(2)) : "—");
      cell(row, 2, one ? range(one.best, one.worst) : "—");
    });
  }

  function showShares() {
    const weights = Object.fromEntries(known.keys.map((key) => [key, of(`key-${key}`)]));
    const total = Math.max(0, Math.round(of("total") || 0));
    const found = shares(total, known.people, weights, of("prefecture"), known.unit);
    rows("shares").forEach((row, i) => {
      cell(row, 1, found ? number.format(found[i]) : "—");
      const people = known.residents[i];
      cell(row, 2, found && people ? tenths.format(found[i] / people) : "");
    });
  }

  function show() {
    for (const input of form.querySelectorAll("input[type=range]")) {
      input.nextElementSibling.value = `${input.value}${input.dataset.rmUnit || ""}`;
    }
    if (known.flows) showCost();
    if (known.rows) showRanks();
    if (known.people) showShares();
  }

  form.addEventListener("input", show);
  form.addEventListener("reset", () => setTimeout(show));
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
