// On a static site: what was written leaves the browser as a file, and comes back as one.
import { askFirst } from "./dom.js";

/** @param {import("./siteStorage.js").LessonStorage} storage @param {string} file */
export function offerFiles(storage, file) {
  const download = /** @type {HTMLElement} */ (document.getElementById("download"));
  const choose = /** @type {HTMLElement} */ (document.getElementById("import"));
  const chosen = /** @type {HTMLInputElement} */ (document.getElementById("imported"));

  download.addEventListener("click", async () => {
    storage.download(storage.written ?? await fetch(file).then(answer => answer.text()), file);
  });

  askFirst(choose, "It takes the place of what is here. Press again", () => chosen.click());
  chosen.addEventListener("change", async () => {
    const [picked] = chosen.files ?? [];
    chosen.value = "";
    if (!picked) return;
    const text = await picked.text();
    storage.keep(text);
    storage.onforeign(text);
  });
}
