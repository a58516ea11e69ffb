using System.Text.RegularExpressions;

namespace BackpropLab.Stress;

/// <summary>Cells that do what no cell should, made from a small grammar: an act, and a place in which it is done.</summary>
sealed partial class NastyCells(Random random)
{
    /// <summary>Statements. <c>{n}</c> becomes a small number, <c>{N}</c> a large one, <c>{s}</c> a text, <c>{act}</c> another statement, <c>{u}</c> a name of its own.</summary>
    static readonly string[] acts =
    [
        // Output without measure, or without sense.
        """for (var i{u} = 0; i{u} < {N}; i{u}++) Console.WriteLine({s});""",
        """Console.Write(new string('x', {N}00));""",
        """Console.Error.Write(string.Concat(Enumerable.Repeat({s}, {N})));""",
        """using (var raw = Console.OpenStandardOutput()) raw.Write(new byte[{N}]);""",
        """{ var raw = Console.OpenStandardError(); var junk = new byte[{N}]; new Random({n}).NextBytes(junk); raw.Write(junk); }""",
        """{ var raw = Console.OpenStandardOutput(); raw.Write(System.Text.Encoding.UTF8.GetBytes("{\"header\":{\"msg_type\":{n}},\"parent_header\":{\"msg_id\":{n}},\"content\":{}}\n")); }""",
        """for (var i{u} = 0; i{u} < {N}; i{u}++) display(i{u});""",
        """display(new string('<', {N}));""",
        """display({s});""",
        """display(new { A = double.NaN, B = {s}, C = new object[] { null, float.NegativeInfinity, DateTime.MinValue } });""",
        """display(Enumerable.Range(0, {N}).Select(k => 1 / (k - {n})));""",
        """display(new double[{n}, {N}]);""",

        // Exceptions that are hard to describe.
        """throw new Exception(new string('e', {N}000));""",
        """throw new Exception({s}, new InvalidOperationException({s}));""",
        """throw new AggregateException(Enumerable.Range(0, {n}00).Select(k => new Exception($"{k}" + {s})));""",
        """{ Exception deep = new(); for (var i{u} = 0; i{u} < {n}00; i{u}++) deep = new Exception("level", deep); throw deep; }""",
        """throw new Nasty();""",
        """throw new OperationCanceledException();""",
        """throw null;""",
        """{ var d = display("x"); d.Update(new string('y', {N}0)); throw new System.Threading.ThreadInterruptedException({s}); }""",
        """new Nasty().ToString();""",
        """display(new Nasty());""",

        // Time.
        """while (true) { }""",
        """System.Threading.Thread.Sleep(-1);""",
        """await Task.Delay(-1);""",
        """Task.Run(() => { while (true) { } }); """,
        """Task.Run(async () => { while (true) { await Task.Delay(1); Console.Write("late"); } });""",
        """for (var i{u} = 0; i{u} < {n}; i{u}++) System.Threading.ThreadPool.QueueUserWorkItem(_ => System.Threading.Thread.Sleep(3000));""",
        """try { while (true) { } } finally { Console.Write("end"); }""",
        """while (true) try { System.Threading.Thread.Sleep(50); } catch { }""",
        """lock (typeof(string)) System.Threading.Thread.Sleep({n}00);""",

        // Ends of the worker.
        """Environment.Exit({n});""",
        """Environment.FailFast({s});""",
        """new System.Threading.Thread(() => throw new Exception({s})).Start();""",
        """System.Threading.ThreadPool.QueueUserWorkItem(_ => { System.Threading.Thread.Sleep({n}0); throw new Exception("late"); });""",
        """{ async void Later() { await Task.Delay({n}0); throw new Exception({s}); } Later(); }""",
        """{ int Down(int k) => Down(k + 1) + 1; Down(0); }""",
        """System.Diagnostics.Process.GetCurrentProcess().Kill();""",
        """AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) { } };""",
        """System.Runtime.InteropServices.Marshal.WriteInt32((IntPtr){n}, 1);""",
        """{ var all = new List<byte[]>(); while (true) all.Add(new byte[100_000_000]); }""",
        """{ var ends = new List<object>(); for (var i{u} = 0; i{u} < {n}; i{u}++) ends.Add(new Nasty()); ends.Clear(); GC.Collect(); }""",

        // The worker's own things.
        """Console.SetOut(System.IO.TextWriter.Null);""",
        """Console.Out.Close();""",
        """Console.SetError(new System.IO.StringWriter()); Console.SetIn(new System.IO.StringReader({s}));""",
        """Environment.CurrentDirectory = System.IO.Path.GetTempPath();""",
        """System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.DefaultThreadCurrentCulture = new System.Globalization.CultureInfo("de-DE", false);""",
        """System.Threading.SynchronizationContext.SetSynchronizationContext(new System.Threading.SynchronizationContext());""",
        """System.Threading.Thread.CurrentThread.Interrupt();""",
        """AppContext.SetData("BackpropLab.TimeLimit", {s});""",
        """AppDomain.CurrentDomain.AssemblyResolve += (_, _) => throw new Exception("resolve");""",
        """AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.Write(e.Exception.GetType().Name);""",
        """TaskScheduler.UnobservedTaskException += (_, _) => throw new Exception("unobserved");""",
        """Console.CancelKeyPress += (_, e) => e.Cancel = true;""",
        """Environment.SetEnvironmentVariable("PATH", null);""",
        """Console.ReadLine();""",
        """System.Threading.ThreadPool.SetMaxThreads(2, 2);""",
        """foreach (var fd in System.IO.Directory.Exists("/proc/self/fd") ? System.IO.Directory.GetFiles("/proc/self/fd") : []) try { using var f = new System.IO.FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)int.Parse(System.IO.Path.GetFileName(fd)), false), System.IO.FileAccess.Write); f.Write(System.Text.Encoding.UTF8.GetBytes({s})); f.Flush(); } catch { }""",
        """foreach (var fd in System.IO.Directory.Exists("/proc/self/fd") ? System.IO.Directory.GetFiles("/proc/self/fd") : []) try { new Microsoft.Win32.SafeHandles.SafeFileHandle((IntPtr)int.Parse(System.IO.Path.GetFileName(fd)), true).Dispose(); } catch { }""",

        // Other processes.
        """if (!OperatingSystem.IsWindows()) System.Diagnostics.Process.Start("sh", "-c \"printf hello; sleep {n}\"");""",
        """if (!OperatingSystem.IsWindows()) System.Diagnostics.Process.Start("sh", "-c \"while :; do printf flood; done\"");""",

        // Nested once more.
        """try { {act} } catch (Exception e) { Console.Write(e.GetType().Name); }""",
        """try { {act} } finally { Console.Write({s}); }""",
    ];

    /// <summary>Sources that are no statement.</summary>
    static readonly string[] sources =
    [
        "var x{u} = ;", "class C{u} { ", "#r \"nowhere.dll\"", "#r \"nuget: \"", "#load \"nothing.csx\"", "#error {s}", "\"\\uD800\"", "new string('\\uD800', {n})", "/*",
        "int F{u}(int a) => F{u}(a); F{u}", "System.Linq.Enumerable.Repeat({s}, int.MaxValue)", "dynamic d{u} = 1; d{u}.Nothing", "{s} + {s}", "1.0 / 0", "stackalloc int[{n}]",
        "new { Self = (object)null, Text = new string('z', {N}00) }", "Enumerable.Range(0, 300).Aggregate((object)1, (inner, _) => new[] { inner })",
        "System.Threading.Tasks.Task.FromException(new Exception({s}))", "await Task.FromException<int>(new Exception({s}))", "Console.Out", "AppDomain.CurrentDomain", "new Nasty()",
        "typeof(void)", "(Action)(() => throw new Exception())", "System.Threading.Thread.CurrentThread", "new Lazy<int>(() => throw new Exception({s})).Value",
    ];

    static readonly string[] places =
    [
        "{act}", "{act}", "{act}", "await Task.Yield(); {act}", "await Task.Run(async () => { await Task.Yield(); {act} });",
        "{ Func<Task> f{u} = async () => { {act} }; await f{u}(); }", "for (var k{u} = 0; k{u} < 2; k{u}++) { {act} }", "{act} {act}",
    ];

    static readonly string[] texts =
    [
        "\"plain\"", "\"<script>alert(1)</script></div></table>\"", "\"\\0\\u0001\\u001b[31m\\u2028\"", "\"\\ud83d\"", "\"a\\r\\nb\\n#!csharp\\n\"", "\"]]>--><!--\"", "(string)null", "new string('w', 100000)",
    ];

    /// <summary>A class whose members do as badly, declared in the same cell.</summary>
    static readonly string[] classes =
    [
        "class Nasty : Exception { public override string Message { get { while (true) { } } } }",
        "class Nasty : Exception { public override string Message => throw new Exception({s}); public override string ToString() => Message; }",
        "class Nasty : Exception { public override string StackTrace => new string('s', {N}00); public override string Message => null; }",
        "class Nasty : Exception { public override string ToString() => ToString() + Message; }",
        "class Nasty : Exception { ~Nasty() { throw new Exception(\"finalizer\"); } }",
        "class Nasty : Exception { public string ToHtml() => new string('<', {N}00); public Nasty Self => this; }",
        "class Nasty : Exception { public string ToHtml() { while (true) { } } }",
        "class Nasty : Exception, System.Collections.IEnumerable { public System.Collections.IEnumerator GetEnumerator() { while (true) yield return this; } }",
        "class Nasty : Exception { static readonly int zero; static readonly int never = 1 / zero; public override System.Collections.IDictionary Data => throw new Exception(); }",
    ];

    int used;

    /// <summary>One cell.</summary>
    public string Next() => random.Next(6) == 0 ? Fill(Pick(sources)) : $"{Fill(Pick(classes))}\n{Fill(Pick(places))}";

    /// <summary>Puts something into each hole of a pattern.</summary>
    string Fill(string pattern, int depth = 0)
    {
        var name = $"{++used}";
        return Hole().Replace(pattern, hole => hole.Value switch
        {
            "{act}" => Fill(depth > 2 ? "throw null;" : Pick(acts), depth + 1),
            "{n}" => $"{random.Next(2, 9)}",
            "{N}" => $"{random.Next(1, 300)}00",
            "{s}" => Pick(texts),
            _ => name,
        });
    }

    string Pick(string[] among) => among[random.Next(among.Length)];

    [GeneratedRegex(@"\{(act|n|N|s|u)\}")]
    private static partial Regex Hole();
}
