using System.Globalization;
using BackpropLab.Notebooks;
using Spectre.Console;

namespace BackpropLab.Cli;

/// <summary>What a person sees of the progress: a line for each lesson, what is still open, and the predictions that are made.</summary>
static class ProgressScreen
{
    public static void Show(IAnsiConsole console, IReadOnlyList<NotedExercise> exercises)
    {
        var table = new Table().Border(Terminal.IsPlain ? TableBorder.Ascii : TableBorder.Rounded)
            .AddColumns(new TableColumn("Lesson").RightAligned(), new TableColumn("Solved").RightAligned(), new TableColumn("Points").RightAligned(), new TableColumn("Predictions").RightAligned(), new TableColumn("Exercises"));
        foreach (var lesson in exercises.GroupBy(exercise => exercise.Lesson))
            table.AddRow(new Text(lesson.Key), new Text(Solved(lesson)), new Text(Points(lesson)), new Text(Predictions(lesson)), new Markup(string.Join("  ", lesson.Select(Shown))));
        console.Write(table);
        console.WriteLine($"{Solved(exercises)} solved, {Points(exercises)} points, {Predictions(exercises)} predictions made. ✓ solved or made, … tried, ○ not attempted.");
    }

    static string Solved(IEnumerable<NotedExercise> exercises) => Done(exercises.Where(exercise => !exercise.IsPrediction));

    static string Predictions(IEnumerable<NotedExercise> exercises) => Done(exercises.Where(exercise => exercise.IsPrediction));

    static string Done(IEnumerable<NotedExercise> exercises) =>
        string.Create(CultureInfo.InvariantCulture, $"{exercises.Count(exercise => exercise.Solved is not null)} of {exercises.Count()}");

    static string Points(IEnumerable<NotedExercise> exercises) => string.Create(
        CultureInfo.InvariantCulture,
        $"{exercises.Where(exercise => exercise.Solved is not null).Sum(exercise => exercise.Points)} of {exercises.Sum(exercise => exercise.Points)}");

    static string Shown(NotedExercise exercise)
    {
        // A line may break between two ids, never within one.
        var id = Markup.Escape(exercise.Id);
        return exercise.Solved is not null ? $"[green]✓\u00a0{id}[/]" : exercise.Tries > 0 ? $"[yellow]…\u00a0{id}[/]" : $"○\u00a0{id}";
    }
}
