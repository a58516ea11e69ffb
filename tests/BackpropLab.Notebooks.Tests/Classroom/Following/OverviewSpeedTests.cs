using System.Globalization;
using BackpropLab.Classroom;
using BackpropLab.Exercises;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>Three hundred students, twenty attempts a second. How soon they show is measured, so nothing runs beside it.</summary>
[Collection(nameof(OverviewSpeedTests))]
[CollectionDefinition(nameof(OverviewSpeedTests), DisableParallelization = true)]
public sealed class OverviewSpeedTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    const int Students = 300;
    const int Sent = 40;

    static readonly TimeSpan between = TimeSpan.FromMilliseconds(50);

    readonly string[] tokens = [.. Enumerable.Range(0, Students).Select(_ => TeachersDoor.NewSecret())];

    /// <summary>Run by <c>tests/heavy/classroom/run</c>: what is measured depends on the machine.</summary>
    [Fact(Explicit = true)]
    public async Task An_attempt_shows_within_a_fifth_of_a_second()
    {
        await using var open = await OpenClass.StartAsync();
        await FillAsync(open);
        await using var page = await browser.OpenAsync(width: 1280, height: 720);
        await open.ShowAsync(page);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Projector view" }).ClickAsync();
        await page.UntilAsync($"document.querySelectorAll('#students tbody tr').length === {Students}");
        // The page notes when it shows which number of students who have solved 3.4.
        await page.Page.EvaluateAsync("""
            () => {
              const facts = [...document.querySelectorAll(".cl-exercise")].find(card => card.textContent.startsWith("3.4 ")).querySelector(".cl-facts");
              window.seen = [];
              new MutationObserver(() => requestAnimationFrame(() => window.seen.push([Date.now(), Number.parseInt(facts.textContent)]))).observe(facts, { childList: true, characterData: true, subtree: true });
            }
            """);
        var half = double.MaxValue;
        // A machine that is busy with something else may be late once.
        for (var turn = 0; turn < 3 && half > 200; turn++)
        {
            double[] late = [.. (await LateAsync(open, page, turn * Sent)).Order()];
            half = late[Sent / 2];
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"half within {half:F0} ms, all within {late[^1]:F0} ms"));
        }

        Assert.InRange(half, 0, 200);
    }

    /// <summary>Lets students solve 3.4, twenty a second.</summary>
    /// <returns>For each how many milliseconds it took until the page showed it.</returns>
    async Task<IEnumerable<double>> LateAsync(OpenClass open, BrowserPage page, int first)
    {
        var sent = new List<long>();
        using var clock = new PeriodicTimer(between);
        foreach (var student in tokens.Skip(first).Take(Sent))
        {
            await clock.WaitForNextTickAsync();
            sent.Add(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
            await open.TellAsync(student, OpenClass.Attempt("3.4", "solved"));
        }

        await page.UntilAsync($"window.seen.at(-1)?.[1] === {first + Sent}");
        var seen = await page.Page.EvaluateAsync<double[][]>("window.seen");
        return sent.Select((at, place) => seen.First(shown => shown[1] > first + place)[0] - at);
    }

    /// <summary>A class that has tried every exercise of lesson 3 several times.</summary>
    async Task FillAsync(OpenClass open)
    {
        await open.CloseAsync();
        var lesson = Courses.Found.Lessons.Single(lesson => lesson.Number == 3);
        using (var store = new ClassStore(open.File))
        {
            var records = new List<ClassRecord>();
            foreach (var (joined, number) in tokens.Select((joined, number) => (joined, number)))
            {
                var student = store.Join($"student {number}", ClassServer.Hash(joined))!;
                foreach (var exercise in lesson.Exercises)
                {
                    var at = DateTime.UtcNow.AddMinutes(-20);
                    for (var attempt = 0; attempt < 4; attempt++)
                    {
                        records.Add(new(
                            student.Number, exercise.Id, "not-yet", [exercise.Misconceptions[(number + attempt) % exercise.Misconceptions.Count].Sentence], null, at.AddMinutes(attempt), at.Ticks + attempt));
                    }
                }
            }

            store.Add(records);
        }

        await open.OpenAsync();
    }
}
