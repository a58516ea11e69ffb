using System.Net;
using System.Text;
using System.Text.Json;
using BackpropLab.Exercises;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>Who is in the same network and means no good.</summary>
public sealed class AttackersTests : IAsyncLifetime
{
    OpenClass open = null!;

    public async ValueTask InitializeAsync() => open = await OpenClass.StartAsync();

    public ValueTask DisposeAsync() => open.DisposeAsync();

    [Fact]
    public async Task Who_guesses_codes_is_let_wait_even_with_the_right_one()
    {
        for (var turn = 0; turn < 20; turn++)
            Assert.Equal(HttpStatusCode.Forbidden, (await open.PostAsync("join", new { code = "AAAAAA" })).Status);

        Assert.Equal(HttpStatusCode.TooManyRequests, (await open.PostAsync("join", new { code = open.Server.Code })).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"attempts\":null}")]
    [InlineData("{\"now\":\"yesterday\",\"attempts\":[]}")]
    [InlineData("{\"attempts\":{\"id\":\"3.4\"}}")]
    [InlineData("{\"attempts\":[{\"id\":\"3.4\",\"state\":\"solved\",\"at\":\"0001-01-01T00:00:00\",\"misconceptions\":[[[[[[[[1]]]]]]]]}]}")]
    [InlineData("{\"attempts\":[{\"id\":3.4}]}")]
    public async Task What_is_no_message_is_refused_in_a_sentence(string message)
    {
        var token = await open.JoinAsync();

        var reply = await open.PostAsync("attempts", new StringContent(message, Encoding.UTF8, "application/json"), token);

        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Contains("is expected", reply.Body.GetProperty("problem").GetString());
        Assert.Empty((await open.SeenAsync()).Exercises);
    }

    [Fact]
    public async Task What_is_no_attempt_is_left_out_and_nothing_of_it_is_shown()
    {
        const string Script = "<img src=x onerror=alert(1)>";
        var token = await open.JoinAsync();

        var reply = await open.TellAsync(
            token,
            OpenClass.Attempt(Script, "solved"), OpenClass.Attempt("99.9", "solved"), OpenClass.Attempt("3.4", Script), OpenClass.Attempt("3.4", "not-yet", Script),
            OpenClass.Attempt("3.Q1", "not-yet", answer: Script), OpenClass.Attempt("4.P1", "noted", answer: "1e400"), new { id = "3.5", state = "solved", at = DateTime.MaxValue }, new { id = "3.6", state = "solved", at = DateTime.MinValue });

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var seen = JsonSerializer.Serialize(await open.SeenAsync());
        Assert.DoesNotContain("onerror", seen);
        Assert.DoesNotContain("99.9", seen);
        Assert.Contains("\"3.4\"", seen);
    }

    [Fact]
    public async Task A_message_that_is_too_large_is_not_read()
    {
        var token = await open.JoinAsync();
        var large = new StringContent($$"""{"attempts":[{"id":"{{new string('x', 100_000)}}"}]}""", Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, (await open.PostAsync("attempts", large, token)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await open.TellAsync(token, [.. Enumerable.Repeat(OpenClass.Attempt("3.4", "solved"), 101)])).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task Without_a_token_of_the_class_nothing_is_taken(string? token)
    {
        await open.JoinAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await open.PostAsync("attempts", new { attempts = Array.Empty<object>() }, token)).Status);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "scriptalert1script")]
    [InlineData("Zoë O'Neil-Smith", "Zoë O'Neil-Smith")]
    [InlineData("a‮b​c\n\td", "abcd")]
    [InlineData("नमस्ते", "नमस्ते")]
    [InlineData("Z͑ͫ̓ͪ̂ͫa", "Z͑ͫa")]
    public async Task A_name_is_letters_and_digits(string given, string shown)
    {
        await open.JoinAsync(given);

        Assert.Equal([shown.Normalize()], (await open.SeenAsync()).Students.Select(name => name.Normalize()));
    }

    [Fact]
    public async Task Whatever_is_no_name_becomes_a_made_up_one()
    {
        foreach (var given in new[] { "", "   ", "<>", new string('x', 10_000) })
            await open.JoinAsync(given);

        Assert.All((await open.SeenAsync()).Students, name => Assert.Matches("^[a-z]+ [a-z]+( [0-9]+)?$", name));
    }

    [Fact]
    public async Task A_flood_of_one_student_reaches_its_end_and_the_class_goes_on()
    {
        var (flood, honest) = (await open.JoinAsync("flood"), await open.JoinAsync("honest"));

        var replies = await Task.WhenAll(Enumerable.Range(0, 80).Select(turn => open.TellAsync(flood, [.. Enumerable.Range(0, 100).Select(i => OpenClass.Attempt("3.4", "not-yet", minutesAgo: 1 + (turn * 100) + i))])));

        Assert.Equal(20, replies.Count(reply => reply.Status == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.OK, (await open.TellAsync(honest, OpenClass.Attempt("3.4", "solved"))).Status);
        Assert.EndsWith("s", (await open.SeenAsync()).Exercises.Single().States);
        using var store = new BackpropLab.Classroom.ClassStore(open.File);
        Assert.InRange(store.Read().Records.Count, 1, 201);
    }

    [Theory]
    [InlineData("overview/")]
    [InlineData("overview/events")]
    [InlineData("overview/code/3.4/0")]
    [InlineData("overview/0123456789abcdef0123456789abcdef0123456789abcdef")]
    public async Task The_overview_is_nobodys_but_the_teachers(string path)
    {
        await open.JoinAsync("Ada");

        using var response = await open.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("Ada", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_address_of_the_overview_opens_it_once()
    {
        var address = open.Server.Overview;
        using var teacher = await open.TeacherAsync();

        Assert.Contains("ML 2026", await teacher.GetStringAsync("overview/"));
        Assert.Equal(HttpStatusCode.Forbidden, (await open.Client.GetAsync(address)).StatusCode);
        Assert.NotEqual(address, open.Server.Overview);
    }

    [Fact]
    public async Task A_result_code_is_typed_by_the_teacher_alone()
    {
        var code = ResultCode.Of(new("3.4", "solved", [], null, default), seat: 1);

        using var response = await open.Client.PostAsync("overview/read", new StringContent($$"""{"code":"{{code}}"}"""));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty((await open.SeenAsync()).Students);
    }

    [Fact]
    public async Task A_site_elsewhere_may_join_and_tell_and_nothing_else()
    {
        using var asked = await open.Client.SendAsync(new(HttpMethod.Options, "attempts"));
        using var overview = await open.Client.GetAsync("overview/");

        Assert.Equal(["*"], asked.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(["authorization, content-type"], asked.Headers.GetValues("Access-Control-Allow-Headers"));
        Assert.False(overview.Headers.Contains("Access-Control-Allow-Origin"));
    }
}
