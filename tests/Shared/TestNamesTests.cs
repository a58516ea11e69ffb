using System.Reflection;
using Xunit.v3;

namespace BackpropLab.Testing;

/// <summary>A file whose name ends in Tests holds tests; helpers have other names.</summary>
public class TestNamesTests
{
    [Fact]
    public void A_class_has_tests_exactly_if_its_name_ends_in_Tests() => Assert.Empty(
        typeof(TestNamesTests).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsNested: false } && !type.Name.Contains('<'))
            .Where(type => type.Name.EndsWith("Tests", StringComparison.Ordinal) != type.GetMethods().Any(IsTest))
            .Select(type => type.FullName));

    static bool IsTest(MethodInfo method) => method.GetCustomAttributes().Any(attribute => attribute is IFactAttribute);
}
