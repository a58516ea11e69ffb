// On a static site: what was written leaves the browser as a file, and comes back as one.
import { askFirst } from "./dom.js";

/** @param {import("./siteStorage.js").LessonStorage} storage @param {string} file @param {(message: object) => boolean} send */
export function offerFiles(storage, file, send) {
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
    send({ kind: "import", text: await picked.text() });
  });
}
