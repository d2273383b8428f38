import { ruler, svg, uniqueId } from "./dom.js";
import type { Size } from "./drawing.js";
import { piecesOf, shadeOf, shadeStyle, type ShareBar } from "./share-pieces.js";

interface Words {
  /** Stands in the part of a bar that nobody may cut further. */
  readonly hidden: string;
  readonly percent: (share: number) => string;
}

const [rowRem, barRem] = [3.4, 1.7];

/**
 * Wholes as bars of equal length, cut into their parts in one order. What was withheld is the hatched rest: no part
 * takes its place, and where the whole itself was withheld all of the bar is hatched.
 */
export function shareBars(bars: readonly ShareBar[], { width, rem }: Size, words: Words): SVGElement {
  const size = 0.85 * rem;
  const measure = ruler(size);
  const hatch = uniqueId("arsir");
  const drawn = bars.map((bar, index) => {
    const pieces = piecesOf(bar);
    return svg`<g transform=${`translate(0, ${index * rowRem * rem})`}>
      <text y=${size} font-size=${size} font-weight="600">${bar.name}</text>
      <text x=${width} y=${size} font-size=${size} text-anchor="end">${bar.note}</text>
      ${pieces.map(({ from, share, index: at }) => {
        const isHidden = at === undefined;
        const wide = Math.max(1, share * width - 2);
        const label = isHidden ? words.hidden : words.percent(share);
        return svg`<g transform=${`translate(${from * width}, ${1.25 * rem})`}>
          <rect
            class=${isHidden ? "withheld" : bar.portions[at]?.isApart ? "apart" : "share"}
            width=${wide}
            height=${barRem * rem}
            style=${isHidden ? `fill: url(#${hatch})` : shadeStyle(shadeOf(bar.portions, at))}
          ></rect>
          ${
            measure(label) + 0.8 * rem < wide
              ? svg`<text class=${isHidden ? "beside" : null} x=${0.4 * rem} y=${(barRem / 2) * rem + size * 0.35} font-size=${size}>${label}</text>`
              : null
          }
        </g>`;
      })}
    </g>`;
  });
  const height = bars.length * rowRem * rem;
  return svg`<svg class="shares" width=${width} height=${height} viewBox=${`0 0 ${width} ${height}`}>
    <defs>
      <pattern id=${hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="ground" width="7" height="7"></rect>
        <rect class="stripe" width="1.5" height="7"></rect>
      </pattern>
    </defs>
    ${drawn}
  </svg>`;
}
