using System.Text;
using BackpropLab.Exercises;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What a teacher reads first: how hard each exercise was, and which misconceptions are how common.</summary>
static class GradingOverview
{
    public static string Of(IReadOnlyList<StudentMarks> students, IReadOnlyList<GradedLesson> lessons, string protection)
    {
        var main = new StringBuilder();
        var names = GradedLesson.Names(lessons);
        main.Append($"<h1>{Html.Encode(names)}: the class</h1>\n");
        main.Append(FormattableString.Invariant($"<p>{students.Count} students. {Html.Encode(protection)}</p>\n"));
        main.Append(Table(students));
        foreach (var id in students.FirstOrDefault()?.Marks.Select(mark => mark.Id) ?? [])
            main.Append(Misconceptions(id, students));
        main.Append(Remarks(students));
        return ClassPage.Render($"{names}: the class", main.ToString());
    }

    static string Table(IReadOnlyList<StudentMarks> students)
    {
        var text = new StringBuilder("""<div class="nb-scroll"><table><thead><tr><th scope="col">Exercise</th><th scope="col">Solved</th><th scope="col">Not yet</th><th scope="col">Not tried</th><th scope="col">Share solved</th></tr></thead><tbody>""").Append('\n');
        foreach (var marks in students.SelectMany(student => student.Marks).Where(mark => mark.State != MarkState.ByHand).GroupBy(mark => mark.Id))
        {
            var (solved, all) = (marks.Count(mark => mark.State == MarkState.Solved), marks.Count());
            text.Append(FormattableString.Invariant(
                $"""<tr><th scope="row">{Html.Encode(marks.Key)}</th><td>{solved}</td><td>{marks.Count(mark => mark.State == MarkState.NotYet)}</td><td>{marks.Count(mark => mark.State == MarkState.NotAttempted)}</td><td><meter min="0" max="{all}" value="{solved}">{solved} of {all}</meter> {100 * solved / all} %</td></tr>""")).Append('\n');
        }

        return text.Append("</tbody></table></div>\n").ToString();
    }

    static string Misconceptions(string id, IReadOnlyList<StudentMarks> students)
    {
        var wrong = students.SelectMany(student => student.Marks).Where(mark => mark.Id == id && mark.State == MarkState.NotYet).ToArray();
        var known = wrong.Where(mark => mark.Misconception is not null).GroupBy(mark => mark.Misconception!).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        if (known.Length == 0)
            return "";
        var text = new StringBuilder($"<h2>{Html.Encode(id)}</h2>\n");
        foreach (var mistake in known)
            text.Append(FormattableString.Invariant($"""<div class="cl-bar"><span>{ParagraphBlock.Inline(mistake.Key)}</span><meter min="0" max="{wrong.Length}" value="{mistake.Count()}">{mistake.Count()} of {wrong.Length}</meter><span>{mistake.Count()}</span></div>""")).Append('\n');
        return text.ToString();
    }

    static string Remarks(IReadOnlyList<StudentMarks> students)
    {
        var remarked = students.Where(student => student.AllRemarks.Any()).ToArray();
        if (remarked.Length == 0)
            return "";
        var text = new StringBuilder("<h2>Remarks</h2>\n<dl>\n");
        foreach (var student in remarked)
            text.Append($"<dt>{Html.Encode(student.Student)}</dt>\n").AppendJoin("", student.AllRemarks.Select(remark => $"<dd>{Html.Encode(remark)}</dd>\n"));
        return text.Append("</dl>\n").ToString();
    }
}
