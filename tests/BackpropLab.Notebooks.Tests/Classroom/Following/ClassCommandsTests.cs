using BackpropLab.Cli;
using BackpropLab.Notebooks.Tests.Cli;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>What the commands of a class say to what they cannot do.</summary>
public class ClassCommandsTests
{
    [Theory]
    [InlineData("lab class join takes the address and the code that the teacher shows, or --seat NUMBER alone, not nothing.", "join")]
    [InlineData("lab class join takes the address and the code that the teacher shows, or --seat NUMBER alone, not one of them.", "join", "http://127.0.0.1:1/")]
    [InlineData("lab class join takes the address and the code that the teacher shows, or --seat NUMBER alone, not both.", "join", "http://127.0.0.1:1/", "ABCDEF", "--seat", "7")]
    [InlineData("--seat takes a number from 1 to 255, not 256.", "join", "--seat", "256")]
    [InlineData("--port takes a number from 0 to 65535, not 70000.", "open", "--name", "ML", "--port", "70000")]
    [InlineData("--host takes an IP address of this machine, not here.", "open", "--name", "ML", "--host", "here")]
    [InlineData("--name takes a name with a letter or digit in it, not ...", "open", "--name", "..")]
    [InlineData("--address takes an address that begins with https:// or http://, not ml.example.edu.", "open", "--name", "ML", "--address", "ml.example.edu")]
    public async Task What_cannot_be_done_is_said_in_a_sentence(string sentence, params string[] command)
    {
        var exit = await Lab.RefusedAsync(["class", .. command]);

        Assert.Equal(ExitCodes.BadUsage, exit.Code);
        Assert.Contains(sentence, exit.Errors);
    }

    [Fact]
    public async Task A_class_is_opened_joined_and_forgets()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "class.db");
        using var open = Lab.Start(folder.Path, "class", "open", "--name", "ML 2026", "--file", file, "--host", "127.0.0.1", "--no-browser");
        await open.StandardOutput.ReadLineAsync();
        var words = (await open.StandardOutput.ReadLineAsync())!.Split(' ');
        Assert.Equal(["lab", "class", "join"], words[..3]);

        var join = await Lab.RunAsync(folder.Path, [.. words[1..], "--as", "Ada", "--folder", "."]);
        Assert.Equal("You are in ML 2026, as Ada. Each check in . now tells it the exercise, the verdict and the known mistake, never your code. lab class leave ends it.\n", join.Output);
        var forget = await Lab.RunAsync(folder.Path, "class", "forget", "Ada", "--file", file);
        Assert.Equal("Ada is forgotten.\n", forget.Output);
        open.Kill();
        await open.WaitForExitAsync();
        var status = await Lab.RunAsync(folder.Path, "class", "status", "--folder", ".");

        Assert.Equal($"You are in ML 2026 at {words[3]}, as Ada. All attempts have been sent.\n", status.Output);
    }
}
