using FsCheck;
using FsCheck.Fluent;

namespace BackpropLab.Notebooks.Tests.Dib;

/// <summary>Random texts that might be notebooks.</summary>
static class Dibs
{
    // What a delimiter, a meta block, a line end or an encoding could be mistaken in.
    static readonly string[] Fragments =
    [
        "#!csharp", "#!markdown", "#!meta", "#!sql", "#!time", "#!", "#", "!", "\n", "\n", "\n", "\r\n", "\r", "\uFEFF", " ", "\t",
        "{", "}", "{}", "[", "]", ":", ",", "\"", "\\", "\\ud800", "null", "1e999", "{\"a\":1}", "{\"a\":1,\"a\":1}",
        "\"kernelInfo\":", "\"items\":", "\"name\":\"sql\"", "\"aliases\":[\"s\"]", "\"lab\":", "\"packages\":", "\"A, 1.0.0\"",
        "{\"kernelInfo\":{\"items\":[{\"name\":\"sql\"}]}}", "{\"lab\":{\"packages\":[\"A, 1.0.0\"]}}",
        "var x = 1;", "\u03b4", "\ud83c\udf19", "\ud83c", "\0", "\u2028",
    ];

    /// <summary>Fragments in any order and number.</summary>
    public static readonly Gen<string> Mixture = Gen.Elements(Fragments).ArrayOf().Select(string.Concat);
}
