using System.Text;
using BackpropLab.Exercises;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What a student gets back: the cards, and what to look at again.</summary>
static class FeedbackPage
{
    public static string Of(StudentMarks student, IReadOnlyList<GradedLesson> lessons)
    {
        var main = new StringBuilder();
        var names = GradedLesson.Names(lessons);
        main.Append($"<h1>{Html.Encode(names)}</h1>\n<p>{Html.Encode(student.Student)}</p>\n");
        main.Append($"""<p class="cl-sum"><strong>{Csv.Number(student.Total)} of {Csv.Number(student.Most)} points</strong></p>""").Append('\n');
        main.Append(Again(student));
        main.Append("<p>Every answer was tried with inputs of the same kinds as those of your check, drawn afresh. One that uses an earlier answer was given the right one, so no mistake counts twice.</p>\n");
        foreach (var mark in student.Marks.Where(mark => mark.Card.Length > 0 || mark.Comment is not null || mark.Points > 0))
        {
            main.Append($"""<section aria-label="{Html.Encode(mark.Id)}"><h2>{Html.Encode(mark.Id)}: {Csv.Number(mark.Points)} of {Csv.Number(mark.Most)}</h2>""").Append('\n').Append(mark.Card);
            if (mark.Comment is { } comment)
                main.Append($"""<p class="cl-comment">{Html.Encode(comment)}</p>""");
            main.Append("</section>\n");
        }

        return ClassPage.Render($"{student.Student} · {names}", main.ToString());
    }

    static string Again(StudentMarks student)
    {
        var open = student.Marks.Where(mark => mark.State is MarkState.NotYet or MarkState.NotAttempted).ToArray();
        if (open.Length == 0)
            return "<p>All of it is solved.</p>\n";
        var text = new StringBuilder("<h2>What to look at again</h2>\n<ul class=\"cl-again\">\n");
        foreach (var mark in open.Where(mark => mark.State == MarkState.NotYet))
            text.Append($"<li>{Html.Encode(mark.Id)}{(mark.Misconception is { } why ? $": {Html.Encode(ParagraphBlock.Unmarked(why))}" : "")}</li>\n");
        if (open.Where(mark => mark.State == MarkState.NotAttempted).Select(mark => mark.Id).ToArray() is { Length: > 0 } untried)
            text.Append($"<li>Not tried yet: {Html.Encode(string.Join(", ", untried))}</li>\n");
        return text.Append("</ul>\n").ToString();
    }
}
