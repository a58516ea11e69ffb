using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using BackpropLab.Kernel;

namespace BackpropLab.Notebooks.Tests.KernelInPlace;

/// <summary>The kernel assumes no process, file, thread or socket: what its assembly refers to says so.</summary>
public class KernelPromiseTests
{
    /// <summary>A name that ends in <c>*</c> stands for all that begin so.</summary>
    static readonly string[] Refused =
    [
        "System.Diagnostics.Process*", "System.IO.File*", "System.IO.Directory*", "System.IO.Path", "System.IO.Pipes.*", "System.Net.Sockets.*",
        "System.Net.Http.*", "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.ThreadStart", "System.Threading.Timer",
        "System.Threading.Monitor", "System.Threading.ManualResetEvent*", "System.Threading.Semaphore*", "System.Runtime.ControlledExecution",
    ];

    [Fact]
    public void It_refers_to_nothing_of_the_kind()
    {
        var found = References(typeof(NotebookKernel).Assembly.Location).Where(name => Refused.Any(refused => Matches(name, refused)));
        Assert.Equal([], found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void In_the_worker_which_does_they_are_found()
    {
        var found = References(Path.Combine(AppContext.BaseDirectory, "worker", "BackpropLab.Worker.dll")).ToArray();
        foreach (var name in new[] { "System.Threading.Thread", "System.IO.File", "System.Runtime.ControlledExecution" })
            Assert.Contains(name, found);
    }

    [Fact]
    public void No_static_field_holds_what_one_kernel_has()
    {
        Type[] own = [typeof(NotebookKernel), typeof(KernelHost), typeof(CellScope), typeof(SessionOutputs), typeof(Protocol.CellOutputs), typeof(KernelState)];
        var fields = typeof(NotebookKernel).Assembly.GetTypes().SelectMany(type => type.GetFields(
            System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic));
        Assert.DoesNotContain(fields, field => own.Any(type => type.IsAssignableFrom(field.FieldType)));
    }

    static bool Matches(string name, string refused) => refused.EndsWith('*') ? name.StartsWith(refused[..^1], StringComparison.Ordinal) : name == refused;

    static IEnumerable<string> References(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            yield return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
        }
    }
}
