using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What a student sees who opens the address of a class in a browser.</summary>
static class JoinPage
{
    public static string Render(string name) => RoomPage.Render(name, "cl-page", "", $"""
        <main id="main">
        <h1>{Html.Encode(name)}</h1>
        <p>To join the class, type this where your course is, with the address of this page and the code that your teacher shows:</p>
        <pre>lab class join ADDRESS CODE</pre>
        <p>Or press <em>Join a class</em> in the menu at the top right of a lesson, and type both there.</p>
        <p>From then on each check tells the class which exercise it was, whether it is solved, which known mistake it was, and when. Your code is never sent. You appear under a made-up name, unless you add <code>--as</code> and one of your own. <code>lab class status</code> says what you are called and what waits to be sent, <code>lab class leave</code> ends it.</p>
        </main>
        """);
}
