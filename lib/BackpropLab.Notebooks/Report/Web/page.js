// What a page does once it is read: the theme, the contents.
(() => {
  "use strict";
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");

  // Whatever scrolls must be reachable from the keyboard, and nothing else should cost a stop.
  const boxes = new ResizeObserver(entries => entries.forEach(entry => markIfItScrolls(entry.target)));
  function markIfItScrolls(box) {
    const scrollsDown = box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY !== "hidden";
    if (box.scrollWidth > box.clientWidth || scrollsDown) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
  function watchBoxes(within) {
    // The observer tells of each at once, and then of every change.
    for (const box of within.querySelectorAll("pre, .nb-scroll, .nb-html, .nb-formula")) boxes.observe(box);
  }

  function enhance(within) {
    window.BackpropLabFigures?.(within);
    watchBoxes(within);
  }

  function isDark() {
    return root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches;
  }

  function offerTheme() {
    const button = document.getElementById("theme");
    const name = () => button.textContent = isDark() ? "Light theme" : "Dark theme";
    button.hidden = false;
    button.addEventListener("click", () => {
      const isDarkNext = !isDark();
      // What the system has is not chosen: the page goes on following it.
      if (isDarkNext === systemDark.matches) delete root.dataset.theme;
      else root.dataset.theme = isDarkNext ? "dark" : "light";
      // A page from the file system may be refused its storage: then the choice lasts as long as the page.
      try { localStorage.setItem("backprop-lab-theme", root.dataset.theme ?? ""); } catch { }
      name();
    });
    systemDark.addEventListener("change", name);
    name();
  }

  // Called again when contents or headings have changed.
  let mark, isDue = false;

  // With the next frame: the page is laid out then, and to ask before would have that done at once, for each change.
  function follow() {
    if (!isDue) requestAnimationFrame(() => mark());
    isDue = true;
  }

  function followContents() {
    const links = new Map([...document.querySelectorAll(".nb-contents li > a")].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...links.keys()].map(id => document.getElementById(id)).filter(heading => heading);
    if (headings.length === 0) return;
    if (!mark && !matchMedia("(min-width: 72rem)").matches) document.querySelector(".nb-contents details").open = false;
    mark = () => {
      isDue = false;
      const above = headings.filter(heading => heading.getBoundingClientRect().top < 120);
      const current = (above.at(-1) ?? headings[0]).id;
      for (const [id, link] of links) {
        if (id === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    };
    addEventListener("scroll", follow, { passive: true });
    follow();
  }

  enhance(document);
  offerTheme();
  followContents();
  window.BackpropLab = { enhance, followContents };
})();
