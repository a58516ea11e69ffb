using System.Reflection;
using BackpropLab.Autograd;

namespace BackpropLab.Notebooks.Tests.Flow;

/// <summary>What our libraries say about what their members change.</summary>
public class FlowMetadataTests
{
    public static TheoryData<string> Libraries => [typeof(Mlp).Assembly.Location, typeof(Tensor).Assembly.Location];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Each_name_that_a_library_lists_is_there(string library)
    {
        var assembly = Assembly.LoadFrom(library);
        var names = assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(said => said.Key.StartsWith("Flow", StringComparison.Ordinal)).SelectMany(said => said.Value!.Split(' ')).ToArray();

        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            var parts = name.Split('.', 2);
            var type = assembly.GetExportedTypes().SingleOrDefault(type => type.Name == parts[0]);
            Assert.True(type is not null && (parts.Length == 1 || parts[1] == ".ctor" || type.GetMethods().Any(method => method.Name == parts[1])), name);
        }
    }
}
