using System.Net;
using BackpropLab.Classroom;
using BackpropLab.Exercises;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>What a class keeps and shows of what is told it.</summary>
public sealed class ClassServerTests : IAsyncLifetime
{
    static readonly string transposed = Sentence("3.6", 0);

    OpenClass open = null!;

    public async ValueTask InitializeAsync() => open = await OpenClass.StartAsync();

    public ValueTask DisposeAsync() => open.DisposeAsync();

    [Fact]
    public async Task A_student_joins_with_the_code_and_is_called_something_made_up()
    {
        var reply = await open.PostAsync("join", new { code = open.Server.Code.ToLowerInvariant() });

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("ML 2026", reply.Body.GetProperty("class").GetString());
        Assert.Matches("^[a-z]+ [a-z]+$", reply.Body.GetProperty("name").GetString());
        Assert.Equal([reply.Body.GetProperty("name").GetString()!], (await open.SeenAsync()).Students);
    }

    [Fact]
    public async Task A_name_is_one_students()
    {
        await open.JoinAsync("Ada");

        var reply = await open.PostAsync("join", new { code = open.Server.Code, name = "ada" });

        Assert.Equal(HttpStatusCode.Conflict, reply.Status);
        Assert.Equal("Somebody called ada is in the class already: take another name.", reply.Body.GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Who_joins_again_is_the_same_student()
    {
        var token = await open.JoinAsync("Ada");

        var reply = await open.PostAsync("join", new { code = open.Server.Code, name = "Ada", token });

        Assert.Equal(token, reply.Body.GetProperty("token").GetString());
        Assert.Equal(["Ada"], (await open.SeenAsync()).Students);
    }

    [Fact]
    public async Task Misconceptions_are_counted_by_students_and_not_by_attempts()
    {
        var (ada, ben) = (await open.JoinAsync("Ada"), await open.JoinAsync("Ben"));
        await open.TellAsync(ada, OpenClass.Attempt("3.6", "not-yet", transposed, minutesAgo: 3), OpenClass.Attempt("3.6", "not-yet", transposed, minutesAgo: 2), OpenClass.Attempt("3.6", "solved"));
        await open.TellAsync(ben, OpenClass.Attempt("3.6", "solved"));

        var exercise = Assert.Single((await open.SeenAsync()).Exercises);

        Assert.Equal((transposed, 2 - 1), (exercise.Misconceptions.Single().Text, exercise.Misconceptions.Single().Students));
        Assert.Equal(("ss", 1), (exercise.States, exercise.FirstTries));
        Assert.Equal(3, exercise.Minutes!.Value, 0.1);
    }

    [Fact]
    public async Task Who_tries_for_ten_minutes_is_stuck_and_who_has_gone_on_is_not()
    {
        var (stuck, trying, gone) = (await open.JoinAsync("stuck"), await open.JoinAsync("trying"), await open.JoinAsync("gone on"));
        await open.TellAsync(stuck, OpenClass.Attempt("3.4", "not-yet", minutesAgo: 11), OpenClass.Attempt("3.4", "not-yet", minutesAgo: 1));
        await open.TellAsync(trying, OpenClass.Attempt("3.4", "not-yet", minutesAgo: 60), OpenClass.Attempt("3.4", "not-yet", minutesAgo: 9));
        await open.TellAsync(gone, OpenClass.Attempt("3.4", "not-yet", minutesAgo: 60), OpenClass.Attempt("3.4", "not-yet", minutesAgo: 45));

        Assert.Equal("xtt", (await open.SeenAsync()).Exercises.Single().States);
    }

    [Fact]
    public async Task Questions_and_predictions_show_how_the_class_is_split()
    {
        var students = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => open.JoinAsync()));
        await open.TellAsync(students[0], OpenClass.Attempt("3.Q1", "not-yet", answer: "a"), OpenClass.Attempt("4.P1", "noted", answer: "12"));
        await open.TellAsync(students[1], OpenClass.Attempt("3.Q1", "not-yet", answer: "a"), OpenClass.Attempt("4.P1", "noted", answer: "13.5"));
        await open.TellAsync(students[2], OpenClass.Attempt("3.Q1", "right", answer: "c"), OpenClass.Attempt("4.P1", "noted", answer: "40"));

        var seen = (await open.SeenAsync()).Exercises;

        Assert.Equal([2, 0, 1], seen[0].Answers.Take(3).Select(answer => answer.Students));
        Assert.StartsWith("a) ", seen[0].Answers[0].Text);
        Assert.Equal([("from 10 to 15", 2), ("from 40 to 45", 1)], seen[1].Answers.Select(answer => (answer.Text, answer.Students)));
    }

    [Fact]
    public async Task What_is_sent_twice_counts_once_and_a_wrong_clock_does_not_matter()
    {
        var token = await open.JoinAsync();
        var message = new { now = DateTime.UtcNow.AddHours(5), attempts = new[] { new { id = "3.4", state = "not-yet", at = DateTime.UtcNow.AddHours(5).AddMinutes(-11) }, new { id = "3.4", state = "not-yet", at = DateTime.UtcNow.AddHours(5) } } };
        await open.PostAsync("attempts", message, token);
        await open.PostAsync("attempts", message, token);

        Assert.Equal("x", (await open.SeenAsync()).Exercises.Single().States);
        using var store = new ClassStore(open.File);
        Assert.Equal(2, store.Read().Records.Count);
    }

    [Fact]
    public async Task A_class_that_is_opened_again_goes_on_where_it_was()
    {
        var (code, address, token) = (open.Server.Code, open.Server.Address, await open.JoinAsync("Ada"));
        await open.TellAsync(token, OpenClass.Attempt("3.4", "solved"));
        await open.CloseAsync();
        await open.OpenAsync();

        Assert.Equal((code, address), (open.Server.Code, open.Server.Address));
        Assert.Equal(HttpStatusCode.OK, (await open.TellAsync(token, OpenClass.Attempt("3.6", "solved"))).Status);
        Assert.Equal(["3.4", "3.6"], (await open.SeenAsync()).Exercises.Select(exercise => exercise.Id));
    }

    [Fact]
    public async Task Who_is_forgotten_is_gone_from_the_open_class_and_from_its_file()
    {
        var token = await open.JoinAsync("Zebediah");
        await open.TellAsync(token, OpenClass.Attempt("3.4", "solved"));

        Assert.True(ClassServer.Forget(open.File, "Zebediah"));
        Assert.False(ClassServer.Forget(open.File, "Zebediah"));

        for (var start = Environment.TickCount64; (await open.SeenAsync()).Students.Count > 0 && Environment.TickCount64 - start < 20_000;)
            await Task.Delay(50);
        Assert.Empty((await open.SeenAsync()).Exercises);
        Assert.Equal(HttpStatusCode.Unauthorized, (await open.TellAsync(token, OpenClass.Attempt("3.4", "solved"))).Status);
        await open.Server.DisposeAsync();
        Assert.All(Directory.GetFiles(Path.GetDirectoryName(open.File)!), file => Assert.DoesNotContain("Zebediah", System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        await open.OpenAsync();
    }

    [Fact]
    public async Task A_code_that_is_read_out_counts_like_what_is_sent()
    {
        using var teacher = await open.TeacherAsync();
        var code = ResultCode.Of(new("3.6", "not-yet", [transposed], null, DateTime.UtcNow), seat: 7)!;
        Assert.Matches("^[A-Z]{4} [A-Z]{4}$", code);

        var reply = await teacher.PostAsync("overview/read", new StringContent($$"""{"code":"{{code.ToLowerInvariant()}}"}"""));
        var misheard = await teacher.PostAsync("overview/read", new StringContent($$"""{"code":"{{(code[0] == 'A' ? 'B' : 'A') + code[1..]}}"}"""));

        Assert.Equal($"{{\"said\":\"seat 7, 3.6: not yet. {transposed}\"}}", (await reply.Content.ReadAsStringAsync()).Replace("\\\"", "\""));
        Assert.Equal(HttpStatusCode.BadRequest, misheard.StatusCode);
        var seen = await open.SeenAsync();
        Assert.Equal(("seat 7", transposed), (seen.Students.Single(), seen.Exercises.Single().Misconceptions.Single().Text));
    }

    [Fact]
    public async Task One_click_gives_the_code_of_a_misconception()
    {
        using var teacher = await open.TeacherAsync();

        var answer = await teacher.GetStringAsync("overview/code/3.4/0");

        Assert.Contains("delta2 * W2.Transpose();", answer);
        Assert.DoesNotContain("PointwiseMultiply", answer);
    }

    static string Sentence(string id, int place) => Courses.Found.Function(id)!.Misconceptions[place].Sentence;
}
