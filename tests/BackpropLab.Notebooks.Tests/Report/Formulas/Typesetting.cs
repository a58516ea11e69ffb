using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>Looks at where a browser puts the parts of the formulas of a page.</summary>
static class Typesetting
{
    /// <summary>How many formulas the page has and what is not where it belongs, in sentences.</summary>
    public static Task<Typeset> TypesettingAsync(this BrowserPage page) => page.Page.EvaluateAsync<Typeset>(
        """
        () => {
          const faults = [];
          const box = element => element.getBoundingClientRect();
          const size = element => parseFloat(getComputedStyle(element).fontSize);
          const parts = selector => [...document.querySelectorAll(selector)];
          const check = (element, holds, what) => holds || faults.push(`${what}: ${element.outerHTML}`);

          const formulas = parts("math");
          for (const formula of formulas)
            check(formula, box(formula).width > 3 && box(formula).height > 5, "There is nothing to see");
          for (const code of parts(".nb-tex"))
            check(code, false, "A formula shows as TeX");
          for (const fraction of parts("mfrac"))
            check(fraction, box(fraction.children[0]).bottom <= box(fraction.children[1]).top + 1, "A numerator is not above its denominator");
          for (const scripts of parts("msub, msup, msubsup")) {
            const [base, ...others] = scripts.children;
            for (const script of others)
              check(scripts, box(script).left >= box(base).right - 3 && (size(script) < size(base) || size(base) < 10), "A script is not small and at the right");
          }
          for (const scripts of parts("msup"))
            check(scripts, box(scripts.children[1]).top < box(scripts.children[0]).bottom - 3 && box(scripts.children[1]).bottom < box(scripts.children[0]).bottom, "A superscript is not raised");
          for (const limits of parts("munder:not([accentunder]), munderover"))
            check(limits, box(limits.children[1]).top >= box(limits.children[0]).bottom - 1, "A limit is not under its base");
          for (const limits of parts("munderover"))
            check(limits, box(limits.children[2]).bottom <= box(limits.children[0]).top + 1, "A limit is not over its base");
          for (const root of parts("msqrt"))
            check(root, box(root).left < box(root.children[0]).left - 3, "A root has no sign");
          for (const table of parts(".aligned"))
            for (const row of table.children)
              [...row.children].forEach((cell, column) => {
                const edge = column % 2 ? "left" : "right";
                const part = column % 2 ? cell.firstElementChild : cell.lastElementChild;
                const gap = Math.abs(box(cell)[edge] - box(part)[edge]);
                check(cell, gap < 8, `A cell is not at its ${edge} end`);
              });
          for (const bracket of parts("mrow > mo[stretchy=true][form]:has(+ mtable), mrow > mtable + mo[stretchy=true][form]"))
            check(bracket, box(bracket).height >= box(bracket.parentElement.querySelector("mtable")).height - 12, "A bracket is not as high as its matrix");
          return { count: formulas.length, faults };
        }
        """);
}
