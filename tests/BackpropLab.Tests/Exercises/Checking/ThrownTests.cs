using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using BackpropLab.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>What is said of an exception that a student's function ended with.</summary>
public class ThrownTests
{
    [Fact]
    public void It_names_the_line_of_a_cell_that_a_host_has_compiled_in_memory() => Assert.Equal(7, Caught(InMemory("""
        public static class Cell
        {
            public static int Last(int[] places)
            {
                var sum = 0;
                for (var i = 0; i <= places.Length; i++)
                    sum += places[i];
                return sum;
            }
        }
        """)).Line);

    [Fact]
    public void It_names_no_line_of_a_library_or_where_the_host_keeps_none() =>
        Assert.Null(Caught(() => Rows.Of([1.0, 2]).PlusRow(Rows.Of([1.0]))).Line);

    [Theory]
    [InlineData("log", "a `switch` has no line for log. Which lines does it have?")]
    [InlineData(2.5, "a `switch` has no line for 2.5. Which lines does it have?")]
    public void A_switch_that_knows_no_such_value_is_said_in_words(object value, string sentence) =>
        Assert.Equal(sentence, Caught(() => throw new SwitchExpressionException(value)).Missing);

    static Action InMemory(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Cell", [CSharpSyntaxTree.ParseText(code, path: "cell", encoding: Encoding.UTF8)], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        Assert.True(compilation.Emit(image, symbols, options: new(debugInformationFormat: DebugInformationFormat.PortablePdb)).Success);
        var last = Assembly.Load(image.ToArray(), symbols.ToArray()).GetType("Cell")!.GetMethod("Last")!.CreateDelegate<Func<int[], int>>();
        return () => last([1, 2, 3]);
    }

    static Thrown Caught(Action act) => Thrown.Of(Assert.ThrowsAny<Exception>(act));
}
