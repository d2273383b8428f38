import type { Linkage } from "../../pipeline/marts/linkage.ts";
import type { LinkagePoint } from "../../pipeline/marts/linkage_points.ts";
import { guards } from "../sentences/guards.js";
import { html } from "./dom.js";
import { figurePlace } from "./figure-place.js";
import { forest } from "./linkage-forest.js";
import { pointsSpec, type LinkageCell } from "./linkage-points.js";
import {
  isApart,
  isConfirmatory,
  keyOf,
  placeOf,
  shownLinks,
  wordsOf,
  type LinkageRows,
} from "./linkage-rows.js";
import { city, type Context } from "./marts.js";
import { keepOnceSeen } from "./painted.js";

/** What the four tests found, and whose agencies they are of. */
export function linkageLead({ linkage: all }: LinkageRows, context: Context): HTMLElement {
  const { t } = context;
  const links = shownLinks(all);
  const [first] = links;
  if (first === undefined) return html`<p class="lead">${t.agencies.notYet(t.city)}</p>`;
  const tested = links.filter((link) => isConfirmatory(link) && link.testable);
  const apart = tested.filter(isApart);
  const counted = tested.length === 0 ? t.linkage.leadNone : t.linkage.lead(apart.length, tested.length);
  const isPlanted = apart.length > 0 && !apart.some((link) => guards.isNatural(link, links));
  const finding = isPlanted ? t.linkage.leadPlanted(counted) : counted;
  const said = t.linkage.leadPlace(placeOf(first, context), finding);
  return html`<p class="lead">${said}${first.city_id === city ? "" : ` ${t.agencies.notYet(t.city)}`}</p>`;
}

/** The four hypotheses, the points behind the chosen one, and what was only explored. The choice stands in the address. */
export function linkagePage(rows: LinkageRows, context: Context): HTMLElement {
  const { t } = context;
  const words = t.linkage;
  const links = inOrder(shownLinks(rows.linkage), context);
  const four = links.filter(isConfirmatory);
  const rest = links.filter((link) => !isConfirmatory(link));
  const [first] = four;
  if (first === undefined)
    return html`<div class="state" data-empty="linkage">
      <p><strong>${words.none.title}</strong> ${words.none.hint}</p>
    </div>`;
  const points = byLink(rows.linkage_points);
  const place = figurePlace<LinkageCell>(context);
  const spoken = html`<p class="visually-hidden" role="status"></p>`;
  const form = chooser(four, rest, rows, context);
  const page = html`<div class="linkage"></div>`;
  const show = (key: string | null) => {
    const chosen = links.find((link) => keyOf(link) === key) ?? first;
    for (const input of form.querySelectorAll("input")) input.checked = input.value === keyOf(chosen);
    for (const fold of form.querySelectorAll("details")) fold.open ||= !isConfirmatory(chosen);
    const spec = pointsSpec(chosen, { ...rows, linkage_points: points.get(keyOf(chosen)) ?? [] }, context);
    place.show(spec);
    return spec.title;
  };
  const choose = (key: string) => {
    keepOnceSeen(spoken, show(key), () => `?kaitan=${key}`);
  };
  const onChoose = (key: string) => {
    choose(key);
    form.scrollIntoView();
  };
  const read = () => show(new URLSearchParams(location.search).get("kaitan"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", () => {
    choose(form.querySelector<HTMLInputElement>("input:checked")?.value ?? keyOf(first));
  });
  addEventListener("popstate", read);
  read();
  const testable = four.filter((link) => link.testable);
  const estimated = rest.filter((link) => link.testable);
  page.append(
    forest(
      four,
      {
        id: "empat-hipotesis",
        title: words.forestTitle(testable.filter(isApart).length, testable.length, four.length),
        subtitle: words.forestSubtitle(placeOf(first, context)),
        onChoose,
      },
      rows,
      context,
    ),
    form,
    spoken,
    place.node,
  );
  if (rest.length > 0)
    page.append(
      forest(
        rest,
        {
          id: "dijelajahi",
          title: words.restTitle(estimated.filter(isApart).length, estimated.length, rest.length),
          subtitle: words.restSubtitle(placeOf(first, context)),
          onChoose,
        },
        rows,
        context,
      ),
    );
  return page;
}

/** Thousands of points, sorted once by the link that they are of, so that a choice answers at once. */
function byLink(points: readonly LinkagePoint[]): ReadonlyMap<string, readonly LinkagePoint[]> {
  const links = new Map<string, LinkagePoint[]>();
  for (const point of points) {
    const own = links.get(keyOf(point));
    if (own === undefined) links.set(keyOf(point), [point]);
    else own.push(point);
  }
  return links;
}

function chooser(four: readonly Linkage[], rest: readonly Linkage[], rows: LinkageRows, context: Context) {
  const words = context.t.linkage;
  const option = (link: Linkage) => {
    const own = wordsOf(link, rows.metrics, context);
    const name = isConfirmatory(link) ? own.pair : `${own.pair}, ${own.variant}`;
    return html`<label><input type="radio" name="kaitan" value=${keyOf(link)} /> ${name}</label>`;
  };
  return html`<form class="choices">
    <fieldset>
      <legend>${words.choose}</legend>
      <div class="options">${four.map(option)}</div>
      ${
        rest.length === 0
          ? null
          : html`<details>
              <summary>${words.more(rest.length)}</summary>
              <div class="options">${rest.map(option)}</div>
            </details>`
      }
      <p class="fine">${words.kept}</p>
    </fieldset>
  </form>`;
}

/** Predictors and outcomes in the order in which the messages name them; the plain slope before other ways, lag 1 before 2. */
function inOrder(links: readonly Linkage[], { t }: Context): Linkage[] {
  const names = Object.keys(t.linkage.names);
  const ways = Object.keys(t.linkage.estimators);
  const rank = (link: Linkage) =>
    [
      ways.indexOf(link.estimator),
      names.indexOf(link.predictor),
      names.indexOf(link.outcome),
      link.lag,
    ] as const;
  return links.toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left.map((part, at) => part - (right[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
  });
}
