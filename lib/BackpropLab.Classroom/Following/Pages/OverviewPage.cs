using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>The teacher's page: what the class does, live.</summary>
static class OverviewPage
{
    public static string Render(string name, Uri address, string code) => RoomPage.Render(name, "cl-overview", """<script type="module" src="assets/overview.js"></script>""", $"""
        <header class="cl-head">
        <h1>{Html.Encode(name)}</h1>
        <p class="cl-join">Join: <code>lab class join {Html.Encode(address.ToString())} <strong>{Html.Encode(code)}</strong></code></p>
        <label>Lesson <select id="lesson"></select></label>
        <button type="button" id="projector" aria-pressed="true">Projector view</button>
        </header>
        <main id="main">
        <p class="cl-facts"><span id="status" role="status">Waiting for the class …</span> <span id="view"></span></p>
        <section aria-label="Exercises"><div id="exercises"></div></section>
        <section id="room" aria-label="Students" hidden>
        <form id="read" autocomplete="off"><label>Result code, as a student reads it out <input id="code" name="code" maxlength="20" spellcheck="false" autocapitalize="characters"></label> <button type="submit">Add</button> <span id="said" role="status"></span></form>
        <div class="nb-scroll" tabindex="0" role="group" aria-label="Students and exercises"><table id="students" class="cl-grid"></table></div>
        </section>
        </main>
        <dialog id="wrong" aria-labelledby="wrong-title">
        <h2 id="wrong-title"></h2>
        <p id="wrong-sentence"></p>
        <textarea id="wrong-code" aria-label="The code, to be mended together" spellcheck="false" autocapitalize="off" autocomplete="off"></textarea>
        <p id="wrong-more" class="cl-facts">It calls what only the course's own source has.</p>
        <form method="dialog"><button>Close</button></form>
        </dialog>
        """);
}
