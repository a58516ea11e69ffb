using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using BackpropLab.Classroom;
using BackpropLab.Exercises;
using BackpropLab.Notebooks.Tests.Exercises;
using BackpropLab.Notebooks.Tests.Kernel;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>Students at work: their checks tell the class, or wait until it is there.</summary>
public sealed class MemberTests(LibrarySessions sessions) : IClassFixture<LibrarySessions>, IAsyncLifetime
{
    OpenClass open = null!;

    public async ValueTask InitializeAsync() => open = await OpenClass.StartAsync();

    public ValueTask DisposeAsync() => open.DisposeAsync();

    [Fact]
    public async Task Three_students_work_in_three_hosts_and_the_network_is_cut_in_the_middle()
    {
        await WorkAsync(KernelEngine.Lab, "Ada");
        await WorkAsync(KernelEngine.Interactive(Repository.Root), "Ben");
        var cleo = open.NotebooksOf("Cleo");
        await ClassMember.JoinAsync(open.Server.Address.ToString(), open.Server.Code, "Cleo", cleo);
        ClassOutbox.Note(cleo, new("3.3", "not-yet", [], null, DateTime.UtcNow));
        await open.CloseAsync();
        ClassOutbox.Note(cleo, new("3.3", "solved", [], null, DateTime.UtcNow));
        Assert.NotEqual(0, ClassMember.Status(cleo)!.Waiting);
        await open.OpenAsync();

        var seen = await open.SeenAsync("3.3", exercise => exercise.States == "sss");
        Assert.Equal(0, seen.FirstTries);
        Assert.Equal("The sign is turned in δ⁽²⁾. Should a prediction that is too high give an error above 0 or below it?", seen.Misconceptions.Single().Text);
        Assert.Equal(2, seen.Misconceptions.Single().Students);
        Assert.Equal((0, true), (ClassMember.Status(cleo)!.Waiting, ClassMember.Status(cleo)!.IsKnown));
        Assert.False(File.Exists(Path.Combine(cleo, ".attempts.jsonl")));
    }

    async Task WorkAsync(KernelEngine engine, string student)
    {
        var kernel = await sessions.BeginAsync(engine);
        await ClassMember.JoinAsync(open.Server.Address.ToString(), open.Server.Code, student, sessions.Folder);
        await kernel.Value("Exercise.Check(\"3.3\", (Matrix y, Matrix t) => t - y)");
        await kernel.Value("Exercise.Check(\"3.3\", (Matrix y, Matrix t) => y - t)");
        for (var start = Environment.TickCount64; File.Exists(Path.Combine(sessions.Folder, ".attempts.jsonl")); await Task.Delay(20))
            Assert.True(Environment.TickCount64 - start < 30_000, "The attempts have not been sent.");
    }

    [Fact]
    public async Task A_class_that_does_not_answer_delays_no_check()
    {
        // What connects here waits for ever.
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var folder = open.NotebooksOf("Ada");
        await File.WriteAllTextAsync(Path.Combine(folder, ".class.json"), $$"""{"address":"http://{{silent.LocalEndpoint}}/","token":"x"}""");
        var times = new List<double>();
        for (var turn = 0; turn < 50; turn++)
        {
            var watch = Stopwatch.StartNew();
            ClassOutbox.Note(folder, new("3.3", "not-yet", [], null, DateTime.UtcNow));
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant($"{times.Order().ElementAt(25):F2} ms, at most {times.Max():F1} ms"));
        Assert.InRange(times.Order().ElementAt(25), 0, 20);
        Assert.Equal(50, new ClassOutbox(folder).Waiting().Count);
    }

    [Fact]
    public async Task Never_is_code_sent()
    {
        var kernel = await sessions.BeginAsync(KernelEngine.Lab);
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        await File.WriteAllTextAsync(Path.Combine(sessions.Folder, ".class.json"), $$"""{"address":"http://{{nobody.LocalEndpoint}}/","token":"x"}""");
        await kernel.Value("var mySecret = Matrix<double>.Build.Dense(1, 1);");
        await kernel.Value("Exercise.Check(\"3.3\", (Matrix y, Matrix t) => mySecret)");
        await kernel.Value("Exercise.Check(\"3.3\", Matrix (Matrix y, Matrix t) => throw new Exception(\"mySecret\"))");
        await kernel.Value("Exercise.Answer(\"3.Q1\", 'b')");
        await kernel.Value("Exercise.Predict(\"4.P1\", \"12.5\")");

        var sent = await File.ReadAllLinesAsync(Path.Combine(sessions.Folder, ".attempts.jsonl"));

        Assert.Collection(
            sent.Select(line => System.Text.RegularExpressions.Regex.Replace(line, "\"at\":\"[^\"]+\"", "\"at\":\"\"")),
            line => Assert.Equal("""{"id":"3.3","state":"not-yet","misconceptions":[],"answer":null,"at":""}""", line),
            line => Assert.Equal("""{"id":"3.3","state":"not-yet","misconceptions":[],"answer":null,"at":""}""", line),
            line => Assert.Equal("""{"id":"3.Q1","state":"not-yet","misconceptions":[],"answer":"b","at":""}""", line),
            line => Assert.Equal("""{"id":"4.P1","state":"noted","misconceptions":[],"answer":"12.5","at":""}""", line));
    }

    [Fact]
    public async Task Where_no_network_leads_each_card_has_a_code_to_read_out()
    {
        var kernel = await sessions.BeginAsync(KernelEngine.Lab);
        ClassMember.JoinAloud(12, sessions.Folder);

        var card = (await kernel.Value("Exercise.Check(\"3.3\", (Matrix y, Matrix t) => y - t)"))!;

        var letters = card[(card.IndexOf("Your code for the class: ", StringComparison.Ordinal) + "Your code for the class: ".Length)..].Trim('`')[..9];
        Assert.Equal(new ResultCode(12, "3.3", "solved", null, null), ResultCode.Read(letters));
        Assert.False(File.Exists(Path.Combine(sessions.Folder, ".attempts.jsonl")));
    }

    [Fact]
    public async Task Two_processes_that_send_at_once_take_away_only_what_has_arrived()
    {
        var folder = open.NotebooksOf("Ada");
        await File.WriteAllTextAsync(Path.Combine(folder, ".attempts.jsonl"), "one\ntwo\n");
        var (first, second) = (new ClassOutbox(folder), new ClassOutbox(folder));
        var (some, same) = (first.Waiting(), second.Waiting());
        first.Remove(some);
        await File.WriteAllTextAsync(Path.Combine(folder, ".attempts.jsonl"), "three\n");
        second.Remove(same);

        Assert.Equal(["three"], first.Waiting());
    }

    [Fact]
    public void Who_leaves_a_class_is_in_none_and_nothing_waits()
    {
        var folder = open.NotebooksOf("Ada");
        Assert.False(ClassMember.Leave(folder));
        File.WriteAllText(Path.Combine(folder, ".class.json"), """{"address":"http://127.0.0.1:1/","token":"x"}""");
        ClassOutbox.Note(folder, new("3.3", "not-yet", [], null, DateTime.UtcNow));

        Assert.True(ClassMember.Leave(folder));
        Assert.Null(ClassMember.Status(folder));
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task What_keeps_a_student_out_is_said_in_a_sentence()
    {
        var (folder, address) = (open.NotebooksOf("Ada"), open.Server.Address.ToString());

        Assert.Equal("This is not the code of the class: look at what the teacher shows.", (await Assert.ThrowsAsync<IOException>(() => ClassMember.JoinAsync(address, "WRONG", null, folder))).Message);
        Assert.Equal("\"127.0.0.1\" is no address of a class: one such as http://192.168.1.20:5055/ is expected.", (await Assert.ThrowsAsync<FormatException>(() => ClassMember.JoinAsync("127.0.0.1", "WRONG", null, folder))).Message);
        Assert.Equal($"There is no folder {folder}x: name that of your notebooks with --folder.", (await Assert.ThrowsAsync<DirectoryNotFoundException>(() => ClassMember.JoinAsync(address, "WRONG", null, folder + "x"))).Message);
        Assert.StartsWith("The class at http://127.0.0.1:1/ is not reached: ", (await Assert.ThrowsAsync<IOException>(() => ClassMember.JoinAsync("http://127.0.0.1:1", "WRONG", null, folder))).Message);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Theory]
    [InlineData("""{"address":"file:///etc/passwd","token":"x"}""")]
    [InlineData("""{"address":"/etc/passwd","token":"x"}""")]
    [InlineData("""{"address":"http://127.0.0.1:1/"}""")]
    [InlineData("""{"seat":0}""")]
    [InlineData("{")]
    [InlineData("")]
    public void A_membership_that_cannot_be_read_is_none(string text)
    {
        var folder = open.NotebooksOf("Ada");
        File.WriteAllText(Path.Combine(folder, ".class.json"), text);

        Assert.Null(ClassMembership.Of(folder));
        Assert.Null(ClassOutbox.Note(folder, new("3.3", "not-yet", [], null, DateTime.UtcNow)));
    }
}
