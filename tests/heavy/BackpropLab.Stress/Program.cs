using System.Diagnostics;
using System.Globalization;
using BackpropLab.Stress;

// Random nasty cells for some minutes, in `lab run` and in `lab watch` at once, as a program outside would use both.
// dotnet run --project tests/heavy/BackpropLab.Stress -- [minutes] [seed]
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
var minutes = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 30;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Random.Shared.Next();
var folder = Directory.CreateTempSubdirectory("lab-stress-").FullName;
Console.WriteLine(FormattableString.Invariant($"{minutes} minutes with seed {seed}"));

// What workers leave behind is counted in a folder that is theirs alone.
var temporary = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
Environment.SetEnvironmentVariable(OperatingSystem.IsWindows() ? "TEMP" : "TMPDIR", temporary);

var claims = new Claims(folder);
var runs = new RunRounds(folder, new NastyCells(new Random(seed)), claims);
var saves = 0;
var watch = Stopwatch.StartNew();
var watching = Task.Run(async () =>
{
    await using var rounds = await WatchRounds.StartAsync(folder, new NastyCells(new Random(~seed)), claims);
    while (watch.Elapsed.TotalMinutes < minutes)
        await rounds.RunAsync(++saves);
});
var round = 0;
while (watch.Elapsed.TotalMinutes < minutes)
    await runs.RunAsync(++round);
await watching;

var left = Directory.GetFileSystemEntries(temporary, "*", SearchOption.AllDirectories);
claims.That("nothing stays in the temporary folder", left.Length == 0, () => string.Join(' ', left.Take(10)), []);
Console.WriteLine(FormattableString.Invariant($"{round} runs with {runs.Cells} cells, {runs.Lost} workers lost; {saves} saves, in {watch.Elapsed.TotalMinutes:F1} minutes"));
claims.Print();
if (claims.Broken == 0)
    Directory.Delete(folder, recursive: true);
return claims.Broken == 0 ? 0 : 1;
