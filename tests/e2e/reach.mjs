// Whether all that a page offers can be reached on a small screen or a large zoom.

/** What is wrong with the layout of a page as it stands: it scrolls sideways, or a control cannot be brought into view. */
export function outOfReach(page) {
  return page.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
    const wrong = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
    // What lies over the page is what can be reached while it does.
    const over = [...document.querySelectorAll("dialog[open], .tour, .insp.open, .pop-body")].filter((it) => it.checkVisibility({ visibilityProperty: true }));
    const within = over.at(-1) ?? document;
    const name = (element) => element.getAttribute("aria-label") || element.textContent.trim().slice(0, 40) || element.outerHTML.slice(0, 80);
    for (const control of within.querySelectorAll("button, a[href], input, select, textarea, summary, [role=slider]")) {
      const isThere = control.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isThere || control.disabled || control.tabIndex < 0 || control.matches(".skip") || control.closest("[inert], [aria-hidden=true]")) {
        continue;
      }
      control.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const isSeen = left >= -1 && right <= clientWidth + 1 && bottom > 0 && top < clientHeight;
      const [x, y] = [(left + right) / 2, Math.min(Math.max((top + bottom) / 2, 1), clientHeight - 1)];
      const met = document.elementFromPoint(x, y);
      const label = control.closest("label");
      const isMet = met && (control.contains(met) || met.contains(control) || label?.contains(met));
      if (!isSeen) {
        wrong.push(`${name(control)}: from ${left.toFixed()} to ${right.toFixed()}`);
      } else if (!isMet) {
        wrong.push(`${name(control)}: behind ${met?.outerHTML.slice(0, 80)}`);
      }
    }
    return wrong;
  });
}
